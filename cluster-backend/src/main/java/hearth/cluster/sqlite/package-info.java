/** SQLite files of Hearth's own, brought up to date by Flyway. */
@NullMarked
package hearth.cluster.sqlite;

import org.jspecify.annotations.NullMarked;
