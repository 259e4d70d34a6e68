/**
 * Benchmarks against peers in one run. Nobody's figures from another machine are compared with ours, and no test passes or fails by
 * the clock: a benchmark prints what each took, side by side.
 *
 * <p>Its mains, the chief of them: {@link org.proofmark.bench.LinkBench} links tables of known truth, {@link
 * org.proofmark.bench.ItemBound} says how right any method could be on one of them, {@link org.proofmark.bench.DossierLinks} links a dossier of
 * made-up weapons. {@link org.proofmark.bench.ImportBench} takes in a table of items, beside what SQLite alone does with the same
 * file. {@link org.proofmark.bench.MarkBench} finds serial numbers, beside a scan of all of them, SQLite, PostgreSQL and Lucene:
 *
 * <pre>{@code
 * ./verify -pl bench -am -DskipTests
 * java -Xmx10g -XX:+UseParallelGC --enable-native-access=ALL-UNNAMED --add-modules jdk.incubator.vector \
 *     -cp "bench/target/classes:$(cat bench/target/classpath)" org.proofmark.bench.MarkBench \
 *     --marks 10000000 --populations 1,2,3,4 --questions 100 --peers scan,sqlite,postgres,lucene --rounds 1 --seconds 30 --seed 1
 * }</pre>
 *
 * <p>The way of a run of {@code MarkBench}: a {@link org.proofmark.bench.Population} makes marks up from a seed; a
 * {@link org.proofmark.bench.QuestionMaker} asks about them in the kinds of {@link org.proofmark.bench.SerialQuestion}; the
 * {@link org.proofmark.bench.Oracle} knows the right answers from the {@link org.proofmark.bench.ScanEngine}; a
 * {@link org.proofmark.bench.Trial} loads each {@link org.proofmark.bench.SerialEngine}, warms it up, asks, checks and adds; the
 * {@link org.proofmark.bench.TrialReport} prints. A new engine is a class and a line in {@link org.proofmark.bench.Engines}.
 *
 * <p>{@code LinkBench} has peers, too: a {@link org.proofmark.bench.PeerBench} has each {@link org.proofmark.bench.LinkPeer} link the same
 * files in a Java of its own ({@link org.proofmark.bench.PeerRun}), ours as well, so that start, reading and memory count alike. A new
 * one is a class, a line in {@link org.proofmark.bench.LinkPeers} and its jars in the {@code pom.xml}.
 *
 * <p>What makes {@code MarkBench} fair:
 *
 * <ul>
 *   <li>Every engine may answer in several ways, and the one is measured that is its fastest for the kind of question, found by
 *       trying all of them.
 *   <li>Every answer is the exact count and up to a hundred marks, whatever the engine would rather give, and is checked.
 *   <li>Engines of text hold stored partial readings as they are spelt, so in the fourth population they are held to the marks alone
 *       that were read whole. That {@code 4[8B]1} may be {@code 481} they cannot know; their times stand for less work.
 *   <li>A misread is one thing for all: optimal string alignment, over all texts that fit the question and the mark. Where a peer
 *       knows another distance or none, it proposes and the scan's check decides, inside the time that is measured.
 *   <li>Adding a mark ends when the next question would find it; nobody waits for the disk.
 *   <li>The scan and PostgreSQL use two threads for a question, the others one.
 * </ul>
 */
@NullMarked
package org.proofmark.bench;

import org.jspecify.annotations.NullMarked;
