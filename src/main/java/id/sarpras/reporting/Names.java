package id.sarpras.reporting;

import id.sarpras.complaint.ComplaintCount;
import id.sarpras.complaint.ComplaintCount.By;
import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.standard.Standards;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// What the rows of the figures are called.
@Component
public class Names {

  private final Standards standards;
  private final Texts texts;

  Names(Standards standards, Texts texts) {
    this.standards = standards;
    this.texts = texts;
  }

  /// The name of a row.
  public String of(By by, String key, Locale locale) {
    Locale language = Texts.language(locale.getLanguage());
    if (key.equals(ComplaintCount.CONFIDENTIAL)) {
      return texts.say(language, "statistics.confidential");
    }
    return switch (by) {
      case ALL -> texts.say(language, "recap.all");
      case CHANNEL -> texts.say(language, "complaint.channel." + key);
      case CLASS ->
          key.isEmpty()
              ? texts.say(language, "recap.unclassified")
              : standards
                  .inForce(standards.home().id())
                  .getFirst()
                  .content()
                  .complaints()
                  .of(key)
                  .map(ComplaintClass::name)
                  .map(name -> name.in(language.getLanguage()))
                  .orElse(key);
      case TEAM -> key.isEmpty() ? texts.say(language, "recap.no-team") : key;
      case RESULT -> texts.say(language, "recap.result." + key);
    };
  }
}
