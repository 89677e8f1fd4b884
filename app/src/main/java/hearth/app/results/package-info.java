/** The Results page: charts and tables of finished jobs. */
@NullMarked
package hearth.app.results;

import org.jspecify.annotations.NullMarked;
