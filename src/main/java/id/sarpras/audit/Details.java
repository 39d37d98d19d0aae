package id.sarpras.audit;

import id.sarpras.audit.TrailPage.Detail;
import id.sarpras.page.Texts;
import id.sarpras.shared.Directory;
import id.sarpras.shared.UnitId;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Says the details of a deed as people read them: codes in words, ids by their names, instants for
/// the clock of the house. Times come first, then the rest by its key.
@Component
class Details {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Texts texts;
  private final List<Directory> names;

  Details(Texts texts, List<Directory> names) {
    this.texts = texts;
    this.names = names;
  }

  List<Detail> of(UnitId unit, Map<String, String> details, Locale language) {
    return details.entrySet().stream()
        .filter(detail -> !detail.getValue().isBlank())
        .sorted(Map.Entry.comparingByKey())
        .flatMap(detail -> said(unit, detail.getKey(), detail.getValue(), language))
        .sorted(Comparator.comparing(detail -> !(detail instanceof Detail.Timed)))
        .toList();
  }

  /// Nothing of what has an id and no name: nobody can read it.
  private Stream<Detail> said(UnitId unit, String key, String value, Locale language) {
    Optional<Instant> at = instant(value);
    if (at.isPresent()) {
      return Stream.of(new Detail.Timed(texts.sayOr("", language, "audit.time." + key), at.get()));
    }
    String label = texts.sayOr("", language, "audit.label." + key);
    if (ID.matcher(value).matches()) {
      return name(unit, UUID.fromString(value)).stream().map(name -> new Detail.Said(label, name));
    }
    return Stream.of(new Detail.Said(label, texts.sayOr(value, language, "audit.detail." + value)));
  }

  private Optional<String> name(UnitId unit, UUID id) {
    return names.stream().flatMap(kind -> kind.nameOf(unit, id).stream()).findFirst();
  }

  private static Optional<Instant> instant(String value) {
    try {
      return Optional.of(Instant.parse(value));
    } catch (DateTimeParseException words) {
      return Optional.empty();
    }
  }
}
