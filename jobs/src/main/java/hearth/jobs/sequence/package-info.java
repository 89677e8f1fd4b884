/**
 * Reading sequence files byte by byte: recognising and checking them and other inputs, cutting them
 * into splits, and handing their bases to a {@link hearth.jobs.sequence.BaseSink} without an object
 * for each record or line. No Spark here.
 *
 * <p>A new format is one more {@link hearth.jobs.sequence.InputFormat}, a class that knows it by
 * the head of a file (see {@link hearth.jobs.sequence.FormatHead}), and a reader of its own.
 */
@NullMarked
package hearth.jobs.sequence;

import org.jspecify.annotations.NullMarked;
