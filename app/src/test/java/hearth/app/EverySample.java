package hearth.app;

import static hearth.app.JourneyWindow.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import hearth.jobs.catalog.BuiltInJobs;
import hearth.jobs.contract.JobDescriptor;

/** The samples, run as a person does: from the card of a job type over its form to its result. */
record EverySample(JourneyWindow window) {

  void run() throws Exception {
    for (JobDescriptor type : BuiltInJobs.all()) {
      run(type);
    }
  }

  private void run(JobDescriptor type) throws Exception {
    window.press("#nav-jobs");
    window.press("#job-new");
    window.awaitShown("the catalogue", "#type-" + type.type());
    window.press("#type-" + type.type());
    window.awaitShown("the form of " + type.title(), "#fill-sample");
    window.press("#fill-sample");
    await("the sample of " + type.title() + " is filled in")
        .atMost(PATIENCE)
        .until(() -> window.enabled("#job-run"));
    window.picture("type-" + type.type() + "-1-form");
    window.press("#job-run");
    await(type.title() + " ends")
        .atMost(PATIENCE)
        .until(() -> window.shown("#job-result") || window.shown("#failure-card"));
    assertThat(window.shown("#failure-card")).as("%s fails", type.title()).isFalse();
    window.press("#job-result");
    await("the result of " + type.title())
        .atMost(PATIENCE)
        .until(() -> isOpen(type) && (window.shown("#any-table") || window.shown("#chart")));
    window.picture("type-" + type.type() + "-2-result");
  }

  /** Whether the result that is open is of a type. */
  private boolean isOpen(JobDescriptor type) {
    return window
        .opened()
        .filter(result -> result.request().type().equals(type.type()))
        .isPresent();
  }
}
