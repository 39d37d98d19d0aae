package id.sarpras.standard;

import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import id.sarpras.standard.store.StandardStore;
import id.sarpras.workingtime.Calendars;
import id.sarpras.workingtime.Limit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/// Sets up the first unit with the standard that it published, on an empty database.
@Component
public class FirstStart {

  private record UnitFile(
      String government,
      String slug,
      String name,
      String shortName,
      String address,
      String phone,
      String website,
      String email,
      String zone) {}

  private record LimitFile(String kind, int amount) {}

  private record StandardFile(
      String slug,
      LocalDate inForceFrom,
      String decreeNumber,
      LimitFile limit,
      ServiceStandard.Content content) {}

  private final StandardStore store;
  private final Calendars calendars;
  private final ObjectMapper json;

  FirstStart(StandardStore store, Calendars calendars, ObjectMapper json) {
    this.store = store;
    this.calendars = calendars;
    this.json = json;
  }

  /// The unit: the one that is there, or a new one with its calendar and its standard.
  @Transactional
  public ServiceUnit unit() {
    return store.units().stream().findFirst().orElseGet(this::setUp);
  }

  private ServiceUnit setUp() {
    UnitFile file = read("standard/unit.json", UnitFile.class);
    var unit =
        new ServiceUnit(
            UnitId.next(),
            file.government(),
            file.slug(),
            file.name(),
            file.shortName(),
            file.address(),
            file.phone(),
            file.website(),
            file.email(),
            ZoneId.of(file.zone()));
    store.add(unit, Ids.next());
    calendars.install(unit.id());
    publish(unit.id(), read("standard/fasilitasi-sarana-prasarana.json", StandardFile.class));
    return unit;
  }

  private void publish(UnitId unit, StandardFile file) {
    var service = new ServiceId(Ids.next());
    store.addService(unit, service, file.slug());
    store.add(
        new ServiceStandard(
            unit,
            service,
            file.slug(),
            1,
            file.inForceFrom(),
            file.decreeNumber(),
            Limit.of(file.limit().kind(), file.limit().amount()),
            file.content()),
        "");
  }

  private <T> T read(String path, Class<T> type) {
    try (var content = new ClassPathResource(path).getInputStream()) {
      return json.readValue(content, type);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }
}
