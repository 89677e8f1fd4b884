package hearth.cluster.monitor;

import hearth.cluster.engine.Node;
import java.io.IOException;

/** Asks a master what it knows. */
public interface MasterView extends AutoCloseable {

  /**
   * Asks once.
   *
   * @throws IOException when the master does not answer, or not with its state
   */
  MasterState read(Node master) throws IOException;

  @Override
  void close();
}
