package hearth.app.shell;

import hearth.app.fx.Notice;
import hearth.app.fx.Notices;
import hearth.app.fx.Tone;
import hearth.app.fx.Ui;
import hearth.app.text.Language;
import hearth.app.text.Messages;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How the window looks and speaks: its colours, its language, its notices on the desktop. */
final class LookMenu extends MenuButton {
  private final SettingsStore settings;
  private final Notices notices;

  /**
   * @param showKeys shows what the keys do
   */
  LookMenu(
      Themes themes, UiScale scale, SettingsStore settings, Notices notices, Runnable showKeys) {
    super(Messages.text("shell.look"), Ui.icon(Feather.SUN));
    this.settings = settings;
    this.notices = notices;
    setId("theme-menu");
    getStyleClass().addAll("flat", "nav-menu");
    setMaxWidth(Double.MAX_VALUE);
    setAccessibleText(getText());
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      getItems()
          .add(
              item(
                  group,
                  Messages.text(ThemeChoice.class, choice),
                  choice == themes.choice(),
                  () -> themes.choose(choice)));
    }
    getItems()
        .addAll(
            new SeparatorMenuItem(),
            sizes(scale),
            languages(),
            new SeparatorMenuItem(),
            desktopNotices(),
            new SeparatorMenuItem(),
            keys(showKeys));
  }

  private static Menu sizes(UiScale scale) {
    Menu menu = new Menu(Messages.text("shell.scale"));
    menu.setId("scale-menu");
    ToggleGroup group = new ToggleGroup();
    for (int percent : UiScale.CHOICES) {
      String text = Messages.text("shell.scale.percent", percent);
      RadioMenuItem item =
          item(group, text, percent == scale.percentProperty().get(), () -> scale.choose(percent));
      // The keys choose, too.
      scale
          .percentProperty()
          .addListener((property, before, now) -> item.setSelected(now.intValue() == percent));
      menu.getItems().add(item);
    }
    return menu;
  }

  private static MenuItem keys(Runnable show) {
    MenuItem item = new MenuItem(Messages.text("keys.menu"));
    item.setId("keys-menu");
    item.setOnAction(event -> show.run());
    return item;
  }

  private Menu languages() {
    Menu menu = new Menu(Messages.text("shell.language"));
    menu.setId("language-menu");
    Language now = settings.get().language();
    ToggleGroup group = new ToggleGroup();
    menu.getItems()
        .add(item(group, Messages.text("shell.language.system"), now == null, () -> speak(null)));
    for (Language language : Language.values()) {
      menu.getItems()
          .add(
              item(
                  group,
                  Messages.text(Language.class, language),
                  language == now,
                  () -> speak(language)));
    }
    return menu;
  }

  /** What is open keeps its language: half of a window in each would help nobody. */
  private void speak(@Nullable Language language) {
    settings.update(s -> s.withLanguage(language));
    Language next = settings.get().spoken();
    if (next != Language.inForce()) {
      notices.add(
          Notice.of(
              Tone.ACCENT,
              Messages.text("shell.language.next", Messages.text(Language.class, next))));
    }
  }

  private static RadioMenuItem item(
      ToggleGroup group, String text, boolean selected, Runnable chosen) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setToggleGroup(group);
    item.setSelected(selected);
    item.setOnAction(event -> chosen.run());
    return item;
  }

  private MenuItem desktopNotices() {
    CheckMenuItem desktop = new CheckMenuItem(Messages.text("shell.desktop"));
    desktop.setId("desktop-notices");
    desktop.setSelected(settings.get().tellsDesktop());
    desktop.setOnAction(event -> settings.update(s -> s.withDesktop(desktop.isSelected())));
    return desktop;
  }
}
