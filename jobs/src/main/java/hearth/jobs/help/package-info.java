/** The pages of help of the built-in job types, in Markdown. No Spark here. */
@NullMarked
package hearth.jobs.help;

import org.jspecify.annotations.NullMarked;
