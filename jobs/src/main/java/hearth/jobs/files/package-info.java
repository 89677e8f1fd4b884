/** What is done with files whatever is in them. No Spark. */
@NullMarked
package hearth.jobs.files;

import org.jspecify.annotations.NullMarked;
