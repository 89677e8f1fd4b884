/**
 * What clusters and attempts used over time: sampled from what is observed and told anyway, thinned
 * out with age, kept in an SQLite file of its own. Whatever becomes of that file, only figures of
 * the past are lost.
 */
@NullMarked
package hearth.cluster.metrics;

import org.jspecify.annotations.NullMarked;
