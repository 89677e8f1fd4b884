/**
 * Reading sequence files byte by byte: recognising and checking them, cutting them into splits, and
 * handing their bases to a {@link hearth.jobs.sequence.BaseSink} without an object for each record
 * or line. No Spark here.
 *
 * <p>A new format is one more {@link hearth.jobs.sequence.SequenceFormat}, a reader beside {@link
 * hearth.jobs.sequence.FastaBases}, and a branch in {@link hearth.jobs.sequence.InputCheck}.
 */
@NullMarked
package hearth.jobs.sequence;

import org.jspecify.annotations.NullMarked;
