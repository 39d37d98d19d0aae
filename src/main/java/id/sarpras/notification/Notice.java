package id.sarpras.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What somebody is told, in the reader's language. Where `{nama}` and `{tautan}` stand in it, the
/// reader's name and the address of the case are put in when it goes out, and never before
/// ([Correspondents]).
///
/// @param ways by which it goes out, each with its address; an empty address is asked for when it
///   goes out
/// @param automatic whether no person wrote it, so that machines do not answer it (RFC 3834)
/// @param calendar what its e-mail brings into the reader's calendar
public record Notice(
    Locale language,
    String title,
    String body,
    Map<Channel, String> ways,
    boolean automatic,
    List<CalendarPart> calendar) {

  /// Where the reader's name is put in.
  public static final String NAME = "{nama}";

  /// Where the address of the case is put in.
  public static final String LINK = "{tautan}";

  public Notice {
    ways = Map.copyOf(ways);
    calendar = List.copyOf(calendar);
  }

  /// A notice that the program writes, without a way yet.
  public static Notice of(Locale language, String title, String body) {
    return new Notice(language, title, body, Map.of(), true, List.of());
  }

  /// The same by one way more.
  public Notice by(Channel channel, String address) {
    var more = new LinkedHashMap<>(ways);
    more.put(channel, address);
    return new Notice(language, title, body, more, automatic, calendar);
  }

  /// The same as the words of a person.
  public Notice byHand() {
    return new Notice(language, title, body, ways, false, calendar);
  }

  /// The same with something for the reader's calendar.
  public Notice with(List<CalendarPart> parts) {
    return new Notice(language, title, body, ways, automatic, parts);
  }
}
