package hearth.app.fx;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards of equal width in as many columns as fit; the cards of a row are equally high. */
public final class CardGrid extends Pane {
  private final double minCardWidth;
  private final double gap;

  public CardGrid(double minCardWidth, double gap) {
    this.minCardWidth = minCardWidth;
    this.gap = gap;
    getStyleClass().add("card-grid");
  }

  /** How many columns fit into a width. */
  int columns(double width) {
    int fitting = (int) Math.floor((width + gap) / (minCardWidth + gap));
    return Math.max(1, Math.min(fitting, Math.max(1, getManagedChildren().size())));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return minCardWidth;
  }

  @Override
  protected double computePrefWidth(double height) {
    int cards = getManagedChildren().size();
    return cards * (minCardWidth + gap) - gap;
  }

  @Override
  protected double computePrefHeight(double width) {
    return arrange(width < 0 ? prefWidth(-1) : width, false);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    arrange(getWidth(), true);
  }

  private double arrange(double width, boolean place) {
    List<Node> cards = getManagedChildren();
    if (cards.isEmpty()) {
      return 0;
    }
    int columns = columns(width);
    double cardWidth = Math.floor((width - gap * (columns - 1)) / columns);
    double y = 0;
    for (int first = 0; first < cards.size(); first += columns) {
      List<Node> row = cards.subList(first, Math.min(first + columns, cards.size()));
      double height = row.stream().mapToDouble(card -> card.prefHeight(cardWidth)).max().orElse(0);
      for (int i = 0; place && i < row.size(); i++) {
        row.get(i).resizeRelocate(i * (cardWidth + gap), y, cardWidth, height);
      }
      y += height + gap;
    }
    return y - gap;
  }
}
