package id.sarpras.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import id.sarpras.identity.Deputy;
import id.sarpras.identity.Officer;
import id.sarpras.identity.Officers;
import id.sarpras.identity.Role;
import id.sarpras.promise.Alerts;
import id.sarpras.promise.Promises;
import id.sarpras.promise.Watch;
import id.sarpras.shared.Ids;
import id.sarpras.standard.Standards;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who sees a complaint, and who never learns of it.
class SecrecyDbTest {

  static final Outcome DONE = new Outcome.Done();
  static final RegisterQuery EVERYTHING = RegisterQuery.all();

  final ComplaintHouse office = ComplaintHouse.at("2026-02-09T09:00");
  final Officer admin = office.officer("Adi", Role.ADMINISTRATOR);
  final Officer section = office.officer("Maya Lestari", Role.SECTION_HEAD);

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void anOrdinaryOneIsSeenByOfficialsTheirHeadAndWhoeverHasIt() {
    Team team = new Team(Teams.next(), "Tim Sarana", Set.of(office.rina.id()));
    office.get(Teams.class).put(office.unit, team, office.siska.actor());
    ComplaintId id = office.light();
    assertThat(seeing(id)).containsExactlyInAnyOrder(office.siska, office.hendra);
    office.desk.assign(
        office.siska, id, office.revision(id), Optional.of(team.id()), Optional.empty(), "");
    assertThat(seeing(id)).containsExactlyInAnyOrder(office.siska, office.hendra, office.rina);
    office.desk.assign(
        office.siska, id, office.revision(id), Optional.empty(), Optional.of(section.id()), "");
    assertThat(seeing(id)).containsExactlyInAnyOrder(office.siska, office.hendra, section);
  }

  @Test
  void aDeputyOfTheOfficialSeesWhatIsOrdinaryWhileItLasts() {
    ComplaintId id = office.light();
    LocalDate today = LocalDate.parse("2026-02-09");
    office
        .get(Officers.class)
        .appoint(new Deputy(Ids.next(), office.siska, section, today, today), office.siska.actor());
    assertThat(seeing(id)).contains(section);
    ComplaintId secret = office.aComplaint().inConfidence().made();
    assertThat(seeing(secret)).containsExactlyInAnyOrder(office.siska, section);
    office.clock("2026-02-10T09:00");
    assertThat(seeing(id)).doesNotContain(section);
  }

  @Test
  void oneClickTakesItAwayFromEverybodyElseEverywhere() {
    ComplaintId id = office.light();
    office.clock("2026-02-09T13:30");
    office.get(Watch.class).sweep(office.get(Standards.class).home());
    assertThat(office.get(Alerts.class).of(office.hendra)).isNotEmpty();
    office.secrecy.close(office.now(id), office.siska.actor());
    assertThat(seeing(id)).containsExactly(office.siska);
    assertThat(office.get(Alerts.class).of(office.hendra)).isEmpty();
    assertThat(office.get(Alerts.class).unseen(office.hendra)).isZero();
    office.secrecy.open(office.now(id), office.siska.actor());
    assertThat(seeing(id)).containsExactlyInAnyOrder(office.siska, office.hendra);
  }

  @Test
  void whoeverIsComplainedAboutNeverLearnsOfItWhateverTheRole() {
    ComplaintId id = office.aComplaint().about("Pak Hendra Gunawan").made();
    assertThat(seeing(id)).containsExactly(office.siska);
    office.classified(id, "NORMATIVE");
    office.clock("2026-02-27T09:00");
    office.get(Watch.class).sweep(office.get(Standards.class).home());
    assertThat(office.get(Alerts.class).of(office.hendra)).isEmpty();
    assertThat(office.get(Alerts.class).of(office.siska)).isNotEmpty();
    assertThat(office.secrecy.name(office.now(id), office.hendra, office.siska.actor())).isFalse();
    assertThat(
            office.desk.assign(
                office.siska,
                id,
                office.revision(id),
                Optional.empty(),
                Optional.of(office.hendra.id()),
                ""))
        .isEqualTo(new Outcome.Refused("complaint-refused.conflicted"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Hendra Gunawan",
        "Bapak HENDRA  GUNAWAN, kepala biro",
        "drs h hendra gunawan msi",
        "Ｈｅｎｄｒａ Ｇｕｎａｗａｎ",
        "Héndra Gúnawan",
        "Hen\u200Bdra\u00A0Gunawan"
      })
  void aNameIsFoundHoweverItIsWritten(String about) {
    assertThat(seeing(office.aComplaint().about(about).made())).doesNotContain(office.hendra);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Gunawan", "Hendra", "Mahendra Gunawan", "Hendra dan Gunawan", "H."})
  void aPartOfANameIsNotAName(String about) {
    assertThat(seeing(office.aComplaint().about(about).made())).contains(office.hendra);
  }

  @Test
  void aCaseAboutTheHeadIsApprovedByTheOfficialAlone() {
    ComplaintId id = office.aComplaint().about("Hendra Gunawan").made();
    office.classified(id, "NORMATIVE");
    office.answers.propose(office.siska, id, office.revision(id), "Akan ditegur.");
    assertThat(office.register.waitingFor(office.siska)).extracting(Complaint::id).contains(id);
    assertThat(office.answered(office.siska, id)).isEqualTo(DONE);
    office.dialogue.object(office.now(id), "Belum ditegur.");
    assertThat(office.register.waitingFor(office.siska)).extracting(Complaint::id).contains(id);
    assertThat(office.answered(office.siska, id)).isEqualTo(DONE);
  }

  @Test
  void aCaseAboutAllWhoDecideGoesToThoseBelowThem() {
    ComplaintId id = office.aComplaint().about("Siska Maharani dan Hendra Gunawan").made();
    assertThat(office.now(id).confidential()).isTrue();
    assertThat(seeing(id)).containsExactly(section);
    assertThat(office.register.waitingFor(section)).extracting(Complaint::id).contains(id);
    assertThat(office.desk.classify(section, id, office.revision(id), "NORMATIVE", "", ""))
        .isEqualTo(DONE);
    assertThat(office.answered(section, id)).isEqualTo(DONE);
    assertThat(turnOf(office.light())).doesNotContain(section);
  }

  @Test
  void whoeverHasItOnTheDeskAndIsShutOutHasItNoMoreAndTheOfficialHas() {
    ComplaintId id = office.light();
    office.desk.assign(
        office.siska, id, office.revision(id), Optional.empty(), Optional.of(office.rina.id()), "");
    office.secrecy.shutOut(office.now(id), office.rina, office.siska.actor());
    assertThat(seeing(id)).doesNotContain(office.rina);
    assertThat(office.register.waitingFor(office.siska)).extracting(Complaint::id).contains(id);
  }

  @Test
  void whoeverIsShutOutOfOneIsShutOutOfWhatIsHandledWithIt() {
    ComplaintId main = office.light();
    ComplaintId same = office.light();
    office.desk.merge(office.siska, same, office.revision(same), office.now(main));
    office.secrecy.shutOut(office.now(same), office.hendra, office.siska.actor());
    assertThat(seeing(main)).containsExactly(office.siska);
    assertThat(seeing(same)).containsExactly(office.siska);
  }

  @Test
  void whatAnotherMayNotSeeIsNotNamedOnTheCaseItWasMergedInto() {
    ComplaintId main = office.light();
    ComplaintId same = office.light();
    office.desk.merge(office.siska, same, office.revision(same), office.now(main));
    office.secrecy.close(office.now(same), office.siska.actor());
    assertThat(office.complaints.merged(office.siska, office.now(main))).hasSize(1);
    assertThat(office.complaints.merged(office.hendra, office.now(main))).isEmpty();
  }

  @Test
  void whatIsAboutAnOfficerIsNotMergedIntoWhatTheOfficerSees() {
    ComplaintId about = office.aComplaint().about("Hendra Gunawan").made();
    ComplaintId main = office.light();
    assertThat(office.desk.merge(office.siska, about, office.revision(about), office.now(main)))
        .isEqualTo(new Outcome.Refused("complaint-refused.cannot-merge"));
  }

  @Test
  void aPartIsHiddenFromWhomTheWholeIsHidden() {
    ComplaintId whole = office.aComplaint().about("Hendra Gunawan").made();
    office.desk.split(office.siska, whole, Report.of("Parkir penuh."));
    assertThat(office.register.search(office.hendra, EVERYTHING, 0)).isEmpty();
    assertThat(office.register.countOpen(office.hendra)).isZero();
    assertThat(office.register.countOpen(office.siska)).isEqualTo(2);
  }

  @Test
  void aConfidentialOneIsNamedToTheHeadToWhomItIsHanded() {
    ComplaintId id = office.aComplaint().made();
    office.classified(id, "SUPERVISORY");
    assertThat(seeing(id)).containsExactly(office.siska);
    office.answers.propose(office.siska, id, office.revision(id), "Sedang diperiksa.");
    assertThat(seeing(id)).containsExactlyInAnyOrder(office.siska, office.hendra);
    assertThat(office.register.waitingFor(office.hendra)).extracting(Complaint::id).contains(id);
    assertThat(office.answered(office.hendra, id)).isEqualTo(DONE);
  }

  @Test
  void aConfidentialOneIsGivenToAPersonWhoThenSeesItAndToNoTeamAlone() {
    Team team = new Team(Teams.next(), "Tim Sarana", Set.of(office.rina.id()));
    office.get(Teams.class).put(office.unit, team, office.siska.actor());
    ComplaintId id = office.aComplaint().made();
    office.classified(id, "SUPERVISORY");
    assertThat(
            office.desk.assign(
                office.siska,
                id,
                office.revision(id),
                Optional.of(team.id()),
                Optional.empty(),
                ""))
        .isEqualTo(new Outcome.Refused("complaint-refused.assign-person"));
    office.desk.assign(
        office.siska,
        id,
        office.revision(id),
        Optional.of(team.id()),
        Optional.of(section.id()),
        "");
    assertThat(seeing(id)).containsExactlyInAnyOrder(office.siska, section);
  }

  @Test
  void somebodyIsAlwaysLeftWhoSeesAConfidentialOne() {
    ComplaintId id = office.aComplaint().inConfidence().made();
    assertThat(office.secrecy.unname(office.now(id), office.siska, office.siska.actor())).isFalse();
    office.secrecy.shutOut(office.now(id), office.siska, office.siska.actor());
    assertThat(seeing(id)).containsExactly(office.hendra);
  }

  @Test
  void theOnlyOneWhoSeesItLeavesTheOfficeAndAnotherTakesItOver() {
    ComplaintId id = office.aComplaint().inConfidence().made();
    Officer gone = office.siska;
    office
        .get(Officers.class)
        .change(
            new Officer(
                gone.unit(),
                gone.id(),
                gone.username(),
                gone.name(),
                gone.position(),
                gone.roles(),
                false),
            admin.actor());
    assertThat(seeing(id)).contains(office.hendra);
  }

  @Test
  void noOneElseFindsItByItsNumberItsWordsOrItsComplainant() {
    ComplaintId id =
        office.aComplaint().from("Fitri Amelia").phone("081234567890").inConfidence().made();
    String number = office.now(id).reference();
    for (String words : List.of(number, "toilet", "Fitri Amelia", "081234567890")) {
      assertThat(office.register.search(office.siska, query(words), 0)).as(words).hasSize(1);
      for (Officer other : List.of(office.hendra, office.rina, section, admin)) {
        assertThat(office.register.search(other, query(words), 0)).as(words).isEmpty();
      }
    }
    assertThat(office.register.similar(office.unit, "Toilet lantai dua kotor")).isEmpty();
  }

  @Test
  void officersWhoAreNotOfficialsFindNobodyByName() {
    ComplaintId id = office.aComplaint().from("Fitri Amelia").made();
    office.classified(id, "LIGHT");
    office.desk.assign(
        office.siska, id, office.revision(id), Optional.empty(), Optional.of(office.rina.id()), "");
    assertThat(office.register.search(office.rina, query("toilet"), 0)).hasSize(1);
    assertThat(office.register.search(office.rina, query("Fitri"), 0)).isEmpty();
  }

  private List<Officer> seeing(ComplaintId id) {
    Complaint now = office.now(id);
    return List.of(office.siska, office.hendra, office.rina, admin, section).stream()
        .filter(officer -> sees(officer, now))
        .toList();
  }

  /// By every way at once, or by none.
  private boolean sees(Officer officer, Complaint now) {
    boolean page = office.complaints.find(officer, now.id()).isPresent();
    assertThat(
            List.of(
                office.register.search(officer, EVERYTHING, 0).contains(now),
                office.register.byReference(officer, now.reference()).isPresent(),
                office.register.board(officer, 0).contains(now) || !now.state().isOpen(),
                !office.register.hides(officer, now.id().value())))
        .as(officer.name())
        .allMatch(one -> one == page || !page && !now.state().isOpen());
    if (!page) {
      assertThat(office.register.waitingFor(officer)).doesNotContain(now);
      assertThat(office.register.board(officer, 0)).doesNotContain(now);
    }
    return page;
  }

  private List<Officer> turnOf(ComplaintId id) {
    var turn =
        office.get(Promises.class).running(office.unit).stream()
            .filter(promise -> promise.subject().equals(id.value()))
            .findFirst()
            .orElseThrow()
            .turn();
    return List.of(office.siska, section).stream()
        .filter(officer -> turn.officers().contains(officer.id()))
        .toList();
  }

  private static RegisterQuery query(String words) {
    return RegisterQuery.of(words);
  }
}
