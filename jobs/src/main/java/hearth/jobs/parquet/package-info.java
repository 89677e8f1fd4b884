/**
 * Writing Parquet without Spark SQL: to any stream, of rows that a {@code WriteSupport} knows how
 * to hand over. No Spark here.
 */
@NullMarked
package hearth.jobs.parquet;

import org.jspecify.annotations.NullMarked;
