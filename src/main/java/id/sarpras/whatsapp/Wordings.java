package id.sarpras.whatsapp;

import id.sarpras.complaint.Report;
import id.sarpras.letter.ScanType;
import id.sarpras.page.Texts;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Messages in words, as they stand in a case.
@Component
class Wordings {

  private static final String INDONESIA = "+62";

  private final Texts texts;

  Wordings(Texts texts) {
    this.texts = texts;
  }

  /// What somebody wrote; in square brackets what they sent beside words.
  String of(Event.Said said, Locale language) {
    boolean isPlain =
        said.file().isEmpty()
            && switch (said.kind()) {
              case "text", "button", "interactive" -> true;
              default -> false;
            };
    if (isPlain && !said.words().isEmpty()) {
      return said.words();
    }
    boolean isLeftOut = said.file().isPresent() && !isKept(said);
    String part =
        texts.say(
            language,
            isLeftOut ? "whatsapp.part-left-out" : "whatsapp.part",
            named(said, language));
    return (part + "\n" + said.words()).strip();
  }

  /// What is said in place of a file that could not be fetched.
  String lost(Event.Said said, Locale language) {
    return texts.say(language, "whatsapp.part-lost", named(said, language));
  }

  /// What is said in place of a file that was fetched and cannot be kept.
  ///
  /// @param reason the text that says why; it names the file
  String refused(Event.Said said, Locale language, String reason) {
    return "[" + texts.say(language, reason, named(said, language)) + "]";
  }

  /// Whether the file of a message is of a type that a case can hold.
  static boolean isKept(Event.Said said) {
    return said.file()
        .filter(
            file ->
                Arrays.stream(ScanType.values())
                    .anyMatch(type -> type.mediaType().equals(file.mediaType())))
        .isPresent();
  }

  /// The language to answer in: English for foreign numbers and for whoever began with the words of
  /// our English page, and the other way round.
  Locale language(Event.Said said) {
    if (said.words().startsWith(greeting(Texts.ENGLISH))) {
      return Texts.ENGLISH;
    }
    boolean isForeign =
        said.sender().phone().filter(phone -> !phone.value().startsWith(INDONESIA)).isPresent();
    return isForeign && !said.words().startsWith(greeting(Texts.INDONESIAN))
        ? Texts.ENGLISH
        : Texts.INDONESIAN;
  }

  /// A line by which officers know the case again: without the words that our page put before it.
  String title(String text, Locale language) {
    String greeting = greeting(language) + ".";
    String rest = text.startsWith(greeting) ? text.substring(greeting.length()).strip() : text;
    return Report.beginning(rest.isEmpty() ? text : rest);
  }

  /// Why a message is in the register later than it was written.
  String late() {
    return texts.say(Texts.INDONESIAN, "whatsapp.late");
  }

  /// The beginning of a text that is too long for one message, and where the rest is.
  String cut(String text, int longest, String link, Locale language) {
    String rest = "…\n\n" + texts.say(language, "whatsapp.more", link);
    return text.substring(0, text.offsetByCodePoints(0, longest - rest.length())) + rest;
  }

  private String greeting(Locale language) {
    return Report.beginning(texts.say(language, "channel.prefilled"));
  }

  private String named(Event.Said said, Locale language) {
    String kind =
        texts.sayOr(
            texts.say(language, "whatsapp.kind.other", said.kind()),
            language,
            "whatsapp.kind." + said.kind());
    return said.file()
        .map(Event.MediaFile::name)
        .filter(name -> !name.isEmpty())
        .map(name -> kind + " " + name)
        .orElse(kind);
  }
}
