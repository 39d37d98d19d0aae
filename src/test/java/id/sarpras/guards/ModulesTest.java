package id.sarpras.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import id.sarpras.Sarpras;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The walls of the house. Each rule is also seen failing once, because a rule that matches nothing
/// passes for ever.
class ModulesTest {

  static final Path ARCHITECTURE = Path.of("docs", "architecture.md");
  static final ApplicationModules MODULES = ApplicationModules.of(Sarpras.class);

  /// Is in the names of classes that the build writes (bin/QuickStart.java), which know all rooms.
  static final String WRITTEN_FOR_A_QUICK_START = "__";

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .withImportOption(location -> !location.contains(WRITTEN_FOR_A_QUICK_START))
          .importPackages("id.sarpras");

  static final ArchRule NOBODY_READS_THE_CLOCK =
      noClasses()
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(LocalDate.class, "now")
          .orShould()
          .callMethod(LocalDateTime.class, "now")
          .orShould()
          .callMethod(Clock.class, "systemDefaultZone")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(ZoneId.class, "systemDefault");

  static final ArchRule DOMAINS_ARE_PURE =
      noClasses()
          .that()
          .resideInAnyPackage("id.sarpras.shared..", "id.sarpras..domain..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework.jdbc..", "org.springframework.web..", "java.sql..");

  static final ArchRule ONLY_THE_SCHEDULE_WRITES_OCCUPANCY =
      noClasses()
          .that()
          .resideOutsideOfPackage("id.sarpras.schedule..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("id.sarpras.schedule.store..");

  @Test
  void everyModuleUsesOnlyWhatItMay() {
    MODULES.verify();
  }

  /// The diagram in docs/architecture.md is drawn from the code. Where it is of yesterday it is
  /// drawn anew, and this fails once, so that somebody looks at it.
  @Test
  void theDiagramOfTheModulesIsOfToday() throws IOException {
    String page = Files.readString(ARCHITECTURE);
    String drawn = ModuleDiagram.drawnInto(page, MODULES);
    Files.writeString(ARCHITECTURE, drawn);
    assertThat(drawn).as("The diagram was drawn anew: look at it and commit").isEqualTo(page);
    assertThat(drawn).contains("request --> schedule", "schedule --> facility");
  }

  @Test
  void timeComesFromTheOneClock() {
    NOBODY_READS_THE_CLOCK.check(CLASSES);
    DOMAINS_ARE_PURE.check(CLASSES);
    ONLY_THE_SCHEDULE_WRITES_OCCUPANCY.check(CLASSES);
  }

  @Test
  void theRulesCanFail() {
    JavaClasses guilty = new ClassFileImporter().importClasses(Guilty.class);
    assertThatThrownBy(() -> NOBODY_READS_THE_CLOCK.check(guilty))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> ApplicationModules.of("id.sarpras.guards.crooked").verify())
        .isInstanceOf(Exception.class);
  }

  /// Does what nobody may.
  static class Guilty {
    Instant now() {
      return Instant.now();
    }
  }
}
