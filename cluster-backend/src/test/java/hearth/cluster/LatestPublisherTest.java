package hearth.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LatestPublisherTest {

  private final LatestPublisher<Integer> publisher =
      new LatestPublisher<>("test-news", Duration.ofMillis(100), 0);
  private final List<Integer> told = new CopyOnWriteArrayList<>();

  @AfterEach
  void close() {
    publisher.close();
  }

  @Test
  void aSubscriberGetsTheLatestAtOnce() {
    publisher.publish(7);
    publisher.subscribe(told::add);

    await().untilAsserted(() -> assertThat(told).containsExactly(7));
  }

  @Test
  void manyPublicationsBecomeFewDeliveriesAndTheLastIsAmongThem() {
    publisher.subscribe(told::add);
    long start = System.nanoTime();
    for (int i = 1; i <= 100_000; i++) {
      publisher.publish(i);
    }
    await().until(() -> told.contains(100_000));
    long tenths = Duration.ofNanos(System.nanoTime() - start).toMillis() / 100;

    // One at once, then at most one each tenth of a second.
    assertThat((long) told.size()).isLessThanOrEqualTo(tenths + 3);
    assertThat(told).isSorted();
  }

  @Test
  void whoOverhearsIsToldAndDoesNotCount() {
    Subscription overhearing = publisher.overhear(told::add);
    assertThat(publisher.hasSubscribers()).isFalse();
    publisher.publish(7);
    await().until(() -> told.contains(7));

    Subscription listening = publisher.subscribe(value -> {});
    assertThat(publisher.hasSubscribers()).isTrue();
    listening.close();
    assertThat(publisher.hasSubscribers()).isFalse();
    overhearing.close();
  }

  @Test
  void aClosedSubscriptionGetsNothingAndTheOthersGoOn() {
    Subscription first = publisher.subscribe(told::add);
    List<Integer> others = new CopyOnWriteArrayList<>();
    publisher.subscribe(others::add);
    await().until(() -> told.contains(0) && others.contains(0));

    first.close();
    publisher.publish(1);

    await().until(() -> others.contains(1));
    assertThat(told).doesNotContain(1);
    assertThat(publisher.hasSubscribers()).isTrue();
  }

  @Test
  void aListenerThatThrowsDoesNotHurtOthers() {
    publisher.subscribe(
        value -> {
          throw new IllegalStateException("a listener's own fault, which the log shows");
        });
    publisher.subscribe(told::add);

    publisher.publish(1);

    await().until(() -> told.contains(1));
  }

  @Test
  void deliversOnItsOwnThread() {
    List<String> threads = new CopyOnWriteArrayList<>();
    publisher.subscribe(value -> threads.add(Thread.currentThread().getName()));

    await().untilAsserted(() -> assertThat(threads).containsExactly("test-news"));
  }

  @Test
  void afterCloseNothingIsDelivered() {
    publisher.close();
    publisher.subscribe(told::add);
    publisher.publish(1);

    assertThat(publisher.latest()).isEqualTo(1);
    assertThat(told).isEmpty();
  }
}
