package hearth.app.cli;

/**
 * What every command is given.
 *
 * @param backends opens what a command works with
 * @param console where it writes
 * @param interrupts what happens on Ctrl+C
 */
public record CliContext(Backend.Factory backends, Console console, Interrupts interrupts) {}
