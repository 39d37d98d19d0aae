package id.sarpras.page;

import java.text.Format;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/// One text in one language. Most say the same always; some put words into words; few lay out
/// numbers and choices.
///
/// @param format has places for what is said with it
/// @param pieces the words between the places, each with the place after it; empty where something
///   is to be laid out
/// @param places how many arguments they take
/// @param plain what it says where nothing is said with it
record Text(MessageFormat format, List<Piece> pieces, int places, String plain) {

  /// @param place which argument comes after these words; -1 at the end
  record Piece(String words, int place) {}

  /// Stands for the first argument while the places are looked for; no text has it.
  private static final char MARK = '\uE000';

  static Text of(String pattern, Locale language) {
    var format = new MessageFormat(pattern, language);
    Format[] places = format.getFormatsByArgumentIndex();
    boolean layOut = Arrays.stream(places).anyMatch(Objects::nonNull);
    return new Text(
        format,
        layOut ? List.of() : pieces(format, places.length),
        places.length,
        format.format(new Object[0]));
  }

  private static List<Piece> pieces(MessageFormat format, int places) {
    Object[] marks =
        IntStream.range(0, places).mapToObj(i -> String.valueOf((char) (MARK + i))).toArray();
    String marked = format.format(marks);
    var pieces = new ArrayList<Piece>();
    int from = 0;
    for (int i = 0; i < marked.length(); i++) {
      int place = marked.charAt(i) - MARK;
      if (place >= 0 && place < places) {
        pieces.add(new Piece(marked.substring(from, i), place));
        from = i + 1;
      }
    }
    pieces.add(new Piece(marked.substring(from), -1));
    return List.copyOf(pieces);
  }

  String say(Object... arguments) {
    if (arguments.length == 0 || pieces.size() == 1) {
      return plain;
    }
    if (pieces.isEmpty() || !areWords(arguments)) {
      // a format serves one at a time
      return ((MessageFormat) format.clone()).format(arguments);
    }
    var said = new StringBuilder();
    for (Piece piece : pieces) {
      said.append(piece.words());
      if (piece.place() >= 0) {
        said.append(arguments[piece.place()]);
      }
    }
    return said.toString();
  }

  /// All that the places need, and nothing that is to be laid out as a number or a time.
  private boolean areWords(Object[] arguments) {
    return arguments.length >= places
        && Arrays.stream(arguments).allMatch(String.class::isInstance);
  }
}
