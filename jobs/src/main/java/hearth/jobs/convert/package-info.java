/** Writing sequence records in every format that Hearth knows. No Spark here. */
@NullMarked
package hearth.jobs.convert;

import org.jspecify.annotations.NullMarked;
