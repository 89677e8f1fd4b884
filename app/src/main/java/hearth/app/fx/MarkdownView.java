package hearth.app.fx;

import java.util.function.IntFunction;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;

/**
 * A page of Markdown: headings, paragraphs, lists, code and emphasis. Links are shown as their
 * text.
 */
public final class MarkdownView extends VBox {

  public MarkdownView(String markdown) {
    super(Gap.S);
    getStyleClass().add("markdown");
    Parser.builder().build().parse(markdown).accept(new Blocks(this));
  }

  /** Puts blocks below one another. */
  private static final class Blocks extends AbstractVisitor {
    private final VBox place;

    Blocks(VBox place) {
      this.place = place;
    }

    @Override
    public void visit(Heading heading) {
      TextFlow line = flow(heading);
      line.getStyleClass().add(heading.getLevel() == 1 ? "markdown-title" : "markdown-heading");
      place.getChildren().add(line);
    }

    @Override
    public void visit(Paragraph paragraph) {
      place.getChildren().add(flow(paragraph));
    }

    @Override
    public void visit(FencedCodeBlock block) {
      code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
      code(block.getLiteral());
    }

    private void code(String text) {
      place.getChildren().add(Ui.paragraph(text.stripTrailing(), "markdown-code"));
    }

    @Override
    public void visit(BulletList list) {
      items(list, number -> "•");
    }

    @Override
    public void visit(OrderedList list) {
      items(list, number -> number + ".");
    }

    private void items(Node list, IntFunction<String> mark) {
      VBox items = Ui.column(Gap.XS);
      int number = 0;
      for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
        if (item instanceof ListItem) {
          number++;
          VBox content = Ui.column(Gap.XS);
          Blocks inside = new Blocks(content);
          for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
            part.accept(inside);
          }
          Label bullet = Ui.label(mark.apply(number), "muted");
          bullet.setMinWidth(Label.USE_PREF_SIZE);
          HBox row = new HBox(Gap.S, bullet, content);
          HBox.setHgrow(content, Priority.ALWAYS);
          items.getChildren().add(row);
        }
      }
      place.getChildren().add(items);
    }

    private static TextFlow flow(Node block) {
      TextFlow flow = new TextFlow();
      block.accept(new Spans(flow));
      return flow;
    }
  }

  /** Puts words behind one another. */
  private static final class Spans extends AbstractVisitor {
    private final TextFlow flow;
    private String style = "markdown-text";

    Spans(TextFlow flow) {
      this.flow = flow;
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
      add(text.getLiteral(), style);
    }

    @Override
    public void visit(Code code) {
      add(code.getLiteral(), "markdown-literal");
    }

    @Override
    public void visit(SoftLineBreak lineBreak) {
      add(" ", style);
    }

    @Override
    public void visit(Emphasis emphasis) {
      styled(emphasis, "markdown-emphasis");
    }

    @Override
    public void visit(StrongEmphasis strong) {
      styled(strong, "markdown-strong");
    }

    private void styled(Node node, String inside) {
      String before = style;
      style = inside;
      visitChildren(node);
      style = before;
    }

    private void add(String text, String styleClass) {
      Text span = new Text(text);
      span.getStyleClass().add(styleClass);
      flow.getChildren().add(span);
    }
  }
}
