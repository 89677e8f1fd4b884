package hearth.app.bench;

import java.util.Map;

/**
 * One run of one program.
 *
 * @param countSeconds wall time until all k-mers are counted: of a peer, its counting command
 *     alone; of Hearth, the whole
 * @param seconds wall time from the start until the histogram is on disk
 * @param usage of the program's processes
 * @param histogram multiplicity to distinct k-mers
 * @param shuffleBytesPerKmer of Hearth; 0 for a peer
 */
record Measured(
    double countSeconds,
    double seconds,
    Usage usage,
    Map<Long, Long> histogram,
    double shuffleBytesPerKmer) {}
