package hearth.app.export;

/** Writes HTML; every text in it is text, whatever it holds. */
final class Html {
  private final StringBuilder page = new StringBuilder();

  /** What is markup already. */
  Html raw(String markup) {
    page.append(markup);
    return this;
  }

  Html text(String words) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      switch (c) {
        case '&' -> page.append("&amp;");
        case '<' -> page.append("&lt;");
        case '>' -> page.append("&gt;");
        case '"' -> page.append("&quot;");
        default -> page.append(c);
      }
    }
    return this;
  }

  /** An element that holds a text alone. */
  Html element(String name, String words) {
    return raw("<" + name + ">").text(words).raw("</" + name + ">\n");
  }

  /** An element of a class that holds a text alone. */
  Html element(String name, String style, String words) {
    return raw("<" + name + " class=\"" + style + "\">").text(words).raw("</" + name + ">\n");
  }

  @Override
  public String toString() {
    return page.toString();
  }
}
