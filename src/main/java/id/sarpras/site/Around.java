package id.sarpras.site;

import id.sarpras.identity.CurrentOfficer;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Role;
import id.sarpras.page.House;
import id.sarpras.page.Surroundings;
import id.sarpras.page.Viewer;
import id.sarpras.page.Viewer.Way;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.standard.Standards;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/// What stands around every page: the house's name, and the ways of an officer.
@Component
class Around implements Surroundings {

  private final Standards standards;
  private final CurrentOfficer officer;
  private final boolean demonstration;

  Around(Standards standards, CurrentOfficer officer, Environment environment) {
    this.standards = standards;
    this.officer = officer;
    this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
  }

  @Override
  public House house() {
    ServiceUnit unit = standards.home();
    return new House(unit.government(), unit.name(), unit.zone(), demonstration);
  }

  @Override
  public Optional<Viewer> viewer() {
    return officer.get().map(known -> new Viewer(known.name(), known.position(), ways(known)));
  }

  private static List<Way> ways(Officer officer) {
    var ways = new ArrayList<Way>();
    ways.add(new Way("/petugas", "way.inbox"));
    ways.add(new Way("/petugas/permohonan/baru", "way.walk-in"));
    ways.add(new Way("/petugas/permohonan", "way.register"));
    if (!officer.roles().equals(Set.of(Role.ADMINISTRATOR))) {
      ways.add(new Way("/petugas/pengaduan", "way.complaints"));
    }
    ways.add(new Way("/jadwal", "way.schedule"));
    ways.add(new Way("/petugas/serah-terima", "way.handover"));
    ways.add(new Way("/petugas/penutupan", "way.closures"));
    ways.add(new Way("/petugas/wakil", "way.deputies"));
    ways.add(new Way("/petugas/kalender", "way.calendar"));
    if (officer.is(Role.ADMINISTRATOR)) {
      ways.add(new Way("/petugas/ruang", "way.rooms"));
      ways.add(new Way("/petugas/standar", "way.standard"));
      ways.add(new Way("/petugas/pengguna", "way.officers"));
      ways.add(new Way("/petugas/pekerjaan", "way.jobs"));
    }
    return ways;
  }
}
