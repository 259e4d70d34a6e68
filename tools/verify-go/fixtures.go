// Fixtures makes what the Java tests read: notes and proofs by Go's own libraries, from fixed keys and leaves, so that
// running it again changes nothing.
//
//	fixtures FOLDER
package main

import (
	"crypto/ed25519"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const leaves = 13

func main() {
	if len(os.Args) != 2 {
		log.Fatal("usage: fixtures FOLDER")
	}
	folder := os.Args[1]
	logSigner, logKey := key("go.example/log")
	witnessSigner, witnessKey := key("go.example/witness")
	var stored []tlog.Hash
	reader := tlog.HashReaderFunc(func(indexes []int64) ([]tlog.Hash, error) {
		var hashes []tlog.Hash
		for _, i := range indexes {
			hashes = append(hashes, stored[i])
		}
		return hashes, nil
	})
	for n := int64(0); n < leaves; n++ {
		hashes, err := tlog.StoredHashes(n, leaf(n), reader)
		check(err)
		stored = append(stored, hashes...)
	}
	checkpoint := sign(fmt.Sprintf("go.example/log\n%d\n%s\n", leaves, root(leaves, reader)), logSigner, witnessSigner)
	write(folder, "keys.txt", logKey+"\n"+witnessKey+"\n")
	write(folder, "checkpoint.note", checkpoint)
	write(folder, "free.note", sign("One line.\n\n— not a signature\n\nA text of five lines: é €.\n", logSigner))
	for n := int64(0); n < leaves; n++ {
		path, err := tlog.ProveRecord(leaves, n, reader)
		check(err)
		text := fmt.Sprintf("c2sp.org/tlog-proof@v1\nindex %d\n%s\n%s", n, lines(path), checkpoint)
		write(folder, fmt.Sprintf("leaf-%02d.tlog-proof", n), text)
	}
	var consistency strings.Builder
	for from := int64(1); from <= leaves; from++ {
		path, err := tlog.ProveTree(leaves, from, reader)
		check(err)
		fmt.Fprintf(&consistency, "%d %s\n%s\n", from, root(from, reader), lines(tlog.RecordProof(path)))
	}
	write(folder, "consistency.txt", consistency.String())
}

// key derives an Ed25519 key from its name: for tests only.
func key(name string) (note.Signer, string) {
	seed := sha256.Sum256([]byte(name))
	private := ed25519.NewKeyFromSeed(seed[:])
	vkey, err := note.NewEd25519VerifierKey(name, private.Public().(ed25519.PublicKey))
	check(err)
	id := strings.Split(vkey, "+")[1]
	typed := append([]byte{1}, seed[:]...)
	signer, err := note.NewSigner("PRIVATE+KEY+" + name + "+" + id + "+" + base64.StdEncoding.EncodeToString(typed))
	check(err)
	return signer, vkey
}

func leaf(n int64) []byte { return []byte(fmt.Sprintf(`{"leaf":%d}`, n)) }

func root(n int64, reader tlog.HashReader) tlog.Hash {
	hash, err := tlog.TreeHash(n, reader)
	check(err)
	return hash
}

func sign(text string, signers ...note.Signer) string {
	signed, err := note.Sign(&note.Note{Text: text}, signers...)
	check(err)
	return string(signed)
}

func lines(path tlog.RecordProof) string {
	var text strings.Builder
	for _, hash := range path {
		fmt.Fprintln(&text, hash)
	}
	return text.String()
}

func write(folder, name, text string) {
	check(os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644))
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
