package id.sarpras.mailbox;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// Turns a mail that was written as a web page into plain text. What it quotes of earlier mails is
/// marked with `> ` as in plain mails.
final class HtmlText {

  private HtmlText() {}

  static String of(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, head, title, noscript, template").remove();
    page.select("[style~=(?i)display\\s*:\\s*none], [hidden]").remove();
    var lines = new Lines();
    page.traverse(lines);
    return lines.text.toString();
  }

  /// Writes what is met, line by line.
  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();
    private int quoted;

    @Override
    public void head(Node node, int depth) {
      switch (node) {
        case TextNode words -> write(words.text());
        case Element element when isQuote(element) -> {
          breakLine();
          quoted++;
        }
        case Element element when element.normalName().equals("br") -> text.append('\n');
        case Element element when element.normalName().equals("li") -> {
          breakLine();
          write("- ");
        }
        case Element element when element.isBlock() -> breakLine();
        default -> {}
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element) {
        if (isQuote(element)) {
          breakLine();
          quoted--;
        } else if (element.normalName().equals("p")) {
          breakLine();
          text.append('\n');
        } else if (element.normalName().equals("td")) {
          text.append(' ');
        } else if (element.isBlock()) {
          breakLine();
        }
      }
    }

    private void write(String words) {
      if (words.isBlank() && isAtStart()) {
        return;
      }
      if (isAtStart()) {
        text.append("> ".repeat(Math.min(quoted, 5)));
      }
      text.append(words);
    }

    private void breakLine() {
      if (!isAtStart()) {
        text.append('\n');
      }
    }

    private boolean isAtStart() {
      return text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    }

    private static boolean isQuote(Element element) {
      return element.normalName().equals("blockquote");
    }
  }
}
