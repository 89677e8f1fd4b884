package hearth.app.diagnosis;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tasks;
import hearth.app.fx.Tone;
import hearth.app.text.Messages;
import hearth.cluster.diagnosis.CleanUpResult;
import hearth.cluster.diagnosis.Diagnosis;
import hearth.cluster.diagnosis.Diagnostics;
import hearth.cluster.engine.Leftover;
import hearth.cluster.preflight.Fix;
import hearth.cluster.profile.Profile;
import hearth.cluster.support.Support;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The latest diagnosis, and what a person can do about it. For the window's thread. */
public final class DiagnosisViewModel {
  private final Diagnostics diagnostics;
  private final Support support;
  private final DockerAddress address;
  private final Supplier<Profile> profile;
  private final Consumer<Fix.ChangeProfile> mend;
  private final Tasks tasks;
  private final Notices notices;
  private final ReadOnlyObjectWrapper<@Nullable Diagnosis> diagnosis =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
  private boolean again;

  /**
   * @param profile the cluster to be
   * @param mend changes the profile
   */
  public DiagnosisViewModel(
      Diagnostics diagnostics,
      Support support,
      DockerAddress address,
      Supplier<Profile> profile,
      Consumer<Fix.ChangeProfile> mend,
      Tasks tasks,
      Notices notices) {
    this.diagnostics = diagnostics;
    this.support = support;
    this.address = address;
    this.profile = profile;
    this.mend = mend;
    this.tasks = tasks;
    this.notices = notices;
  }

  /** Looks in the background; when a look is under way, once more after it. */
  public void look() {
    if (looking.get()) {
      again = true;
      return;
    }
    looking.set(true);
    Profile wanted = profile.get();
    tasks.run(
        () -> diagnostics.look(wanted),
        found -> {
          diagnosis.set(found);
          ended();
        },
        failure -> {
          tasks.faults().report(failure);
          ended();
        });
  }

  private void ended() {
    looking.set(false);
    if (again) {
      again = false;
      look();
    }
  }

  /** Applies what a finding proposes, and looks again. */
  void mend(Fix.ChangeProfile fix) {
    mend.accept(fix);
    look();
  }

  /** Writes a support bundle, and says how that went. */
  void saveSupport(Path file) {
    saving.set(true);
    tasks.run(
        () -> support.save(file),
        bundle -> {
          saving.set(false);
          notices.add(
              Notice.of(
                  Tone.SUCCESS,
                  Messages.text("diagnosis.support.done", bundle.file(), bundle.removed())));
          if (!bundle.missing().isEmpty()) {
            notices.add(
                Notice.of(
                    Tone.WARNING,
                    Messages.text(
                        "diagnosis.support.missing", String.join(" ", bundle.missing()))));
          }
        },
        failure -> {
          saving.set(false);
          failed(failure);
        });
  }

  /** Lists what earlier runs left. */
  void leftovers(Consumer<List<Leftover>> listed) {
    tasks.run(diagnostics::leftovers, listed, this::failed);
  }

  /** Removes leftovers, says how that went, and looks again. */
  void remove(List<Leftover> leftovers) {
    tasks.run(
        () -> diagnostics.remove(leftovers),
        result -> {
          tell(result);
          look();
        });
  }

  private void tell(CleanUpResult result) {
    if (!result.removed().isEmpty()) {
      notices.add(
          Notice.of(Tone.SUCCESS, Messages.text("diagnosis.clean.done", result.removed().size())));
    }
    for (String problem : result.problems()) {
      notices.add(Notice.of(Tone.WARNING, problem));
    }
  }

  /** Reads the address that a person set; empty text for none. */
  void address(Consumer<String> read) {
    tasks.run(() -> address.get().orElse(""), read);
  }

  /** Uses another address of Docker, and looks again. */
  void useAddress(String text) {
    String stripped = text.strip();
    tasks.run(
        () -> {
          address.set(stripped.isEmpty() ? null : stripped);
          return stripped;
        },
        set -> look(),
        this::failed);
  }

  private void failed(Throwable failure) {
    notices.add(Notice.of(Tone.WARNING, String.valueOf(failure.getMessage())));
  }

  ReadOnlyObjectProperty<@Nullable Diagnosis> diagnosisProperty() {
    return diagnosis.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty lookingProperty() {
    return looking.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty savingProperty() {
    return saving.getReadOnlyProperty();
  }

  /** Whether the latest look found what would keep the cluster from starting. */
  public boolean hasErrors() {
    Diagnosis now = diagnosis.get();
    return now != null && now.hasErrors();
  }

  /** How many errors and warnings the latest look found. */
  public int problems() {
    Diagnosis now = diagnosis.get();
    return now == null ? 0 : now.problems();
  }

  /** Calls {@code listener} after each look. */
  public void whenLooked(Runnable listener) {
    diagnosis.addListener((property, before, now) -> listener.run());
  }
}
