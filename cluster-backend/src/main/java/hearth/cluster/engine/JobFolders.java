package hearth.cluster.engine;

import java.nio.file.Path;

/**
 * Folders of this computer on whose disks jobs write. They may be missing yet.
 *
 * @param temporary where executors keep what goes between tasks
 * @param results the results volume
 */
public record JobFolders(Path temporary, Path results) {}
