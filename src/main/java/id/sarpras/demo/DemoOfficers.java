package id.sarpras.demo;

import id.sarpras.identity.DemoAccounts;
import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Passwords;
import id.sarpras.identity.Role;
import id.sarpras.shared.Actor;
import id.sarpras.shared.Ids;
import id.sarpras.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/// The officers of the demonstration, whose accounts stand on the sign-in page.
@Component
@Profile("demo")
class DemoOfficers implements DemoAccounts {

  private record Cast(String username, String name, String position, Role role) {}

  private static final String PASSWORD = "peragaan-sarpras";
  private static final List<Cast> CAST =
      List.of(
          new Cast("rina", "Rina Anggraini", "Petugas Layanan", Role.FRONT_DESK),
          new Cast("hendra", "Hendra Wijaya", "Kepala Bagian Rumah Tangga", Role.SECTION_HEAD),
          new Cast("maya", "Maya Lestari", "Kepala Subbagian Sarana", Role.BUREAU_HEAD),
          new Cast(
              "siska", "Siska Permatasari", "Pejabat Pengelola Pengaduan", Role.COMPLAINT_OFFICER),
          new Cast("admin", "Yusuf Hamdani", "Administrator", Role.ADMINISTRATOR));

  private final Officers officers;
  private final Passwords passwords;

  DemoOfficers(Officers officers, Passwords passwords) {
    this.officers = officers;
    this.passwords = passwords;
  }

  @Override
  public List<Account> accounts() {
    return CAST.stream()
        .map(
            cast ->
                new Account(cast.username(), PASSWORD, cast.name(), cast.position(), cast.role()))
        .toList();
  }

  /// Everybody by user name. The head of section has a deputy for a few days.
  Map<String, Officer> hire(UnitId unit, LocalDate today) {
    Map<String, Officer> hired =
        CAST.stream()
            .map(
                cast ->
                    officers
                        .add(
                            unit,
                            cast.username(),
                            cast.name(),
                            cast.position(),
                            Set.of(cast.role()),
                            new Actor.Program())
                        .orElseThrow())
            .collect(Collectors.toMap(Officer::username, Function.identity()));
    hired.values().forEach(officer -> passwords.set(officer, PASSWORD));
    Officer hendra = hired.get("hendra");
    Officer maya = hired.get("maya");
    if (hendra != null && maya != null) {
      officers.appoint(
          new Deputy(Ids.next(), hendra, maya, today.minusDays(1), today.plusDays(3)),
          hendra.actor());
    }
    return hired;
  }
}
