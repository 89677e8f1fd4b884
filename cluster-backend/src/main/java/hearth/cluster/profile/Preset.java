package hearth.cluster.profile;

/**
 * A ready-made profile, sized to a computer.
 *
 * @param id stable name: {@code laptop}, {@code workstation}, {@code classroom}
 * @param title what a person reads
 * @param summary one sentence: whom it suits
 * @param profile the profile; its name is the preset's id
 */
public record Preset(String id, String title, String summary, Profile profile) {

  /** The preset's profile under another name. */
  public Profile named(String name) {
    return profile.withName(name);
  }
}
