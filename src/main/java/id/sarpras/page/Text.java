package id.sarpras.page;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/// One text in one language.
sealed interface Text {

  /// Says it with what belongs in its places.
  String say(Object... arguments);

  /// @param pattern as [MessageFormat] has it
  static Text of(String pattern, Locale language) {
    if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
      return new Plain(pattern);
    }
    var format = new MessageFormat(pattern, language);
    var laidOut = new LaidOut(format);
    if (Arrays.stream(format.getFormatsByArgumentIndex()).anyMatch(Objects::nonNull)) {
      return laidOut;
    }
    return Words.of(laidOut);
  }

  /// Most say the same always.
  record Plain(String words) implements Text {

    @Override
    public String say(Object... arguments) {
      return words;
    }
  }

  /// Some put words into words.
  ///
  /// @param pieces the words between the places, each with the place after it
  /// @param places how many arguments they take
  /// @param laidOut for what is not words
  record Words(List<Piece> pieces, int places, LaidOut laidOut) implements Text {

    /// @param place which argument comes after these words; -1 at the end
    record Piece(String words, int place) {}

    /// Stands for the first argument while the places are looked for; no text has it.
    private static final char MARK = '\uE000';

    private static Words of(LaidOut laidOut) {
      int places = laidOut.format().getFormatsByArgumentIndex().length;
      Object[] marks =
          IntStream.range(0, places).mapToObj(i -> String.valueOf((char) (MARK + i))).toArray();
      String marked = laidOut.say(marks);
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
      return new Words(List.copyOf(pieces), places, laidOut);
    }

    @Override
    public String say(Object... arguments) {
      if (!areWords(arguments)) {
        return laidOut.say(arguments);
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

  /// Few lay out numbers and choices.
  record LaidOut(MessageFormat format) implements Text {

    @Override
    public String say(Object... arguments) {
      return ((MessageFormat) format.clone()).format(arguments); // it serves one at a time
    }
  }
}
