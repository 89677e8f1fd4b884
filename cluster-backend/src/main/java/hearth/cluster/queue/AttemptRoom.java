package hearth.cluster.queue;

/**
 * What an attempt had, and what another one could have on the same cluster. Memory in MiB.
 *
 * @param executorMb heap of each executor
 * @param workerMb what each worker gives to executors
 * @param executorCores cores of each executor, and so its tasks at once
 * @param driverMb heap of the driver
 * @param mostDriverMb the largest heap of a driver for which the computer has memory now
 */
record AttemptRoom(
    int executorMb, int workerMb, int executorCores, int driverMb, int mostDriverMb) {}
