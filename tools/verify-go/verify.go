// Verify checks, with Go's own libraries and none of Proofmark's code, that a log's signed checkpoint is genuine and
// that an envelope is in the log.
//
//	verify VKEY CHECKPOINT LEAF PROOF
//
// VKEY is the log's verifier key, CHECKPOINT a file with a signed note, LEAF a file with the bytes of the envelope,
// PROOF a .tlog-proof file. Exit code 0: all holds; 1: it does not, and why.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

func main() {
	if len(os.Args) != 5 {
		fmt.Fprintln(os.Stderr, "usage: verify VKEY CHECKPOINT LEAF PROOF")
		os.Exit(1)
	}
	said, err := verify(os.Args[1], os.Args[2], os.Args[3], os.Args[4])
	if err != nil {
		fmt.Fprintln(os.Stderr, "REFUSED:", err)
		os.Exit(1)
	}
	fmt.Println(said)
}

func verify(vkey, checkpointFile, leafFile, proofFile string) (string, error) {
	verifier, err := note.NewVerifier(vkey)
	if err != nil {
		return "", fmt.Errorf("verifier key: %w", err)
	}
	signed, err := os.ReadFile(checkpointFile)
	if err != nil {
		return "", err
	}
	leaf, err := os.ReadFile(leafFile)
	if err != nil {
		return "", err
	}
	proof, err := os.ReadFile(proofFile)
	if err != nil {
		return "", err
	}
	origin, tree, err := checkpoint(signed, verifier)
	if err != nil {
		return "", fmt.Errorf("checkpoint: %w", err)
	}
	index, path, inner, err := split(proof)
	if err != nil {
		return "", fmt.Errorf("proof: %w", err)
	}
	if innerOrigin, innerTree, err := checkpoint(inner, verifier); err != nil {
		return "", fmt.Errorf("checkpoint in the proof: %w", err)
	} else if innerOrigin != origin || innerTree != tree {
		return "", errors.New("the checkpoint in the proof is not the one given")
	}
	if err := tlog.CheckRecord(path, tree.N, tree.Hash, index, tlog.RecordHash(leaf)); err != nil {
		return "", fmt.Errorf("inclusion: %w", err)
	}
	return fmt.Sprintf("leaf %d is in %s at size %d, root %s", index, origin, tree.N, tree.Hash), nil
}

// checkpoint verifies a note and reads its text after c2sp.org/tlog-checkpoint.
func checkpoint(signed []byte, verifier note.Verifier) (origin string, tree tlog.Tree, err error) {
	opened, err := note.Open(signed, note.VerifierList(verifier))
	if err != nil {
		return "", tree, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 {
		return "", tree, errors.New("fewer than three lines")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	if err != nil || size < 0 || strconv.FormatInt(size, 10) != lines[1] {
		return "", tree, fmt.Errorf("%q is not a size", lines[1])
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return "", tree, err
	}
	return lines[0], tlog.Tree{N: size, Hash: root}, nil
}

// split reads a proof after c2sp.org/tlog-proof: index, path and the note with the checkpoint.
func split(proof []byte) (index int64, path tlog.RecordProof, checkpoint []byte, err error) {
	head, checkpoint, found := bytes.Cut(proof, []byte("\n\n"))
	lines := strings.Split(string(head), "\n")
	if !found || len(lines) < 2 || lines[0] != "c2sp.org/tlog-proof@v1" {
		return 0, nil, nil, errors.New("not a c2sp.org/tlog-proof@v1")
	}
	lines = lines[1:]
	if strings.HasPrefix(lines[0], "extra ") {
		lines = lines[1:]
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "index ") {
		return 0, nil, nil, errors.New("no index")
	}
	index, err = strconv.ParseInt(strings.TrimPrefix(lines[0], "index "), 10, 64)
	if err != nil {
		return 0, nil, nil, err
	}
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return 0, nil, nil, err
		}
		path = append(path, hash)
	}
	return index, path, checkpoint, nil
}
