package id.sarpras.complaint;

import id.sarpras.notification.Channel;
import id.sarpras.notification.Notice;
import id.sarpras.notification.Notifications;
import id.sarpras.page.Dates;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.ServiceUnit;
import id.sarpras.workingtime.Deadline;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// What a complainant is told, in the complainant's language. Of a confidential case no message
/// says more than that there is news on its page.
@Component
class ComplaintTidings {

  private final Notifications notifications;
  private final Identities identities;
  private final Texts texts;

  ComplaintTidings(Notifications notifications, Identities identities, Texts texts) {
    this.notifications = notifications;
    this.identities = identities;
    this.texts = texts;
  }

  /// It is in the register: number, link and deadline. Not by ways that need an officer, because
  /// the receipt is on the screen.
  void registered(ServiceUnit unit, Complaint complaint) {
    tell(complaint, say(unit, complaint, "complaint-told.registered", due(unit, complaint)), false);
  }

  /// Something is asked, and the clock rests until it is answered.
  void asked(ServiceUnit unit, Complaint complaint, String question) {
    tell(complaint, say(unit, complaint, "complaint-told.asked", question).byHand(), true);
  }

  /// A word of the office that asks for nothing.
  void said(ServiceUnit unit, Complaint complaint, String text) {
    tell(complaint, say(unit, complaint, "complaint-told.said", text).byHand(), true);
  }

  /// The answer.
  ///
  /// @return the notice
  UUID answered(ServiceUnit unit, Complaint complaint, String answer) {
    return tell(complaint, say(unit, complaint, "complaint-told.answered", answer).byHand(), true);
  }

  /// Another office is the right one.
  UUID referred(ServiceUnit unit, Complaint complaint, String referral) {
    return tell(
        complaint, say(unit, complaint, "complaint-told.referred", referral).byHand(), true);
  }

  /// Which class it is, and so another deadline than the one on the receipt.
  void classified(ServiceUnit unit, Complaint complaint, Deadline before, ComplaintClass klass) {
    tell(
        complaint,
        say(
            unit,
            complaint,
            "complaint-told.classified",
            klass.name().in(language(complaint)),
            klass.time().in(language(complaint)),
            new Dates(language(complaint), unit.zone()).dateTime(before.due()),
            due(unit, complaint)),
        false);
  }

  /// The deadline is another.
  ///
  /// @param before as it was promised until now
  void moved(ServiceUnit unit, Complaint complaint, Deadline before, String reason) {
    var dates = new Dates(language(complaint), unit.zone());
    tell(
        complaint,
        say(
            unit,
            complaint,
            "complaint-told.moved",
            dates.dateTime(before.due()),
            due(unit, complaint),
            reason),
        false);
  }

  /// Taken up once more, by the office or because of an objection.
  void reopened(ServiceUnit unit, Complaint complaint) {
    tell(complaint, say(unit, complaint, "complaint-told.reopened", due(unit, complaint)), false);
  }

  /// @param personal whether the complainant's own channel is used too where it needs an officer
  private UUID tell(Complaint complaint, Notice notice, boolean personal) {
    Notice sent = notice.by(Channel.PAGE, "");
    Channel own = complaint.channel().way();
    boolean hasMail = identities.hasMail(complaint.unit(), complaint.id());
    boolean hasPhone =
        identities
            .ifReadable(complaint.unit(), complaint.id())
            .flatMap(Complainant::phone)
            .isPresent();
    if (hasMail) {
      sent = sent.by(Channel.EMAIL, "");
    }
    if (personal && own.isByHand()) {
      sent = sent.by(own, "");
    }
    if (personal && own == Channel.PAGE && hasPhone && !hasMail) {
      sent = sent.by(Channel.WHATSAPP, "");
    }
    return notifications.tell(complaint.unit(), complaint.id().value(), sent);
  }

  private Notice say(ServiceUnit unit, Complaint complaint, String key, Object... arguments) {
    Locale language = language(complaint);
    String office = unit.name() + ", " + unit.government();
    if (complaint.confidential()) {
      return Notice.of(
          language,
          texts.say(language, "complaint-told.news-title", unit.name()),
          texts.say(language, "complaint-told.news", Notice.LINK, office));
    }
    Object[] all = new Object[arguments.length + 4];
    all[0] = Notice.NAME;
    all[1] = complaint.reference();
    all[2] = Notice.LINK;
    all[3] = office;
    System.arraycopy(arguments, 0, all, 4, arguments.length);
    return Notice.of(
        language,
        texts.say(language, key + "-title", complaint.reference()),
        texts.say(language, key, all));
  }

  private static String due(ServiceUnit unit, Complaint complaint) {
    return new Dates(language(complaint), unit.zone()).dateTime(complaint.deadline().due());
  }

  private static Locale language(Complaint complaint) {
    return Texts.language(complaint.language().getLanguage());
  }
}
