package hearth.jobs.spark;

import hearth.jobs.contract.JobRequest;
import hearth.jobs.model.HistogramText;
import hearth.jobs.model.Ploidy;
import java.util.List;

/** Models a histogram that another tool made. A matter of a second: all of it in the driver. */
final class HistogramModelJob implements SparkJob {

  @Override
  public JobResult run(JobContext job) {
    JobRequest request = job.request();
    return new SpectrumResult(
            request.intParameter("k"),
            request.flagParameter("canonical"),
            HistogramText.read(job.inputs().get(0)))
        .model(Ploidy.of(request.textParameter("ploidy")), false)
        .with(List.of());
  }
}
