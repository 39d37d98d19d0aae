package id.sarpras.standard;

import id.sarpras.page.Texts;
import id.sarpras.standard.ServiceStandard.ComplaintClass;
import id.sarpras.workingtime.Limit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What one version of a standard changes of another, sentence by sentence.
public final class StandardChange {

  /// A sentence by its text and what is put into it: names, [Wording]s, [Limit]s.
  private record Sentence(String key, List<Object> arguments) {

    String said(Texts texts, Locale language) {
      return texts.say(
          language,
          key,
          arguments.stream().map(argument -> word(argument, texts, language)).toArray());
    }

    private Object word(Object argument, Texts texts, Locale language) {
      return switch (argument) {
        case Limit limit -> texts.say(language, "standard.limit." + limit.kind(), limit.amount());
        case Wording wording when isChangedElsewhere(language) ->
            wording.id() + " / " + wording.en();
        case Wording wording -> wording.in(language);
        case String text when text.isEmpty() -> "–";
        default -> argument;
      };
    }

    /// Whether what was and what is are the same in this language, so that only the other shows
    /// what changed.
    private boolean isChangedElsewhere(Locale language) {
      return arguments.size() > 1
          && arguments.get(0) instanceof Wording before
          && arguments.get(1) instanceof Wording after
          && before.in(language).equals(after.in(language));
    }
  }

  private final List<Sentence> sentences = new ArrayList<>();

  private StandardChange() {}

  /// What is different after a version than before it.
  public static StandardChange between(ServiceStandard before, ServiceStandard after) {
    var change = new StandardChange();
    change.changed("limit", before.limit(), after.limit());
    change.changed("time", before.content().time(), after.content().time());
    change.changed(
        "time-explained", before.content().timeExplained(), after.content().timeExplained());
    change.changed("decree", before.decreeNumber(), after.decreeNumber());
    change.classes(before.content().complaints(), after.content().complaints());
    return change;
  }

  public boolean isEmpty() {
    return sentences.isEmpty();
  }

  /// The sentences in a language.
  public List<String> said(Texts texts, Locale language) {
    return sentences.stream().map(sentence -> sentence.said(texts, language)).toList();
  }

  private void classes(ServiceStandard.Complaints before, ServiceStandard.Complaints after) {
    for (ComplaintClass old : before.classes()) {
      if (after.of(old.code()).isEmpty()) {
        say("class-removed", old.name(), old.code());
      }
    }
    for (ComplaintClass now : after.classes()) {
      before.of(now.code()).ifPresentOrElse(old -> change(old, now), () -> add(now));
    }
    List<String> order = after.classes().stream().map(ComplaintClass::code).toList();
    List<String> kept =
        before.classes().stream().map(ComplaintClass::code).filter(order::contains).toList();
    if (!order.stream().filter(kept::contains).toList().equals(kept)) {
      say("class-order");
    }
  }

  private void add(ComplaintClass fresh) {
    say("class-added", fresh.name(), fresh.code(), fresh.limit(), fresh.time());
    change(
        new ComplaintClass(
            fresh.code(),
            fresh.name(),
            fresh.time(),
            fresh.limitKind(),
            fresh.limitAmount(),
            0,
            false,
            false),
        fresh);
  }

  private void change(ComplaintClass old, ComplaintClass now) {
    changed("class-name", old.name(), now.name());
    changed("class-limit", old.limit(), now.limit(), now.name());
    changed("class-time", old.time(), now.time(), now.name());
    if (old.extension() != now.extension()) {
      if (now.extension() == 0) {
        say("class-extension-none", now.name());
      } else {
        say("class-extension", now.name(), Limit.of(now.limitKind(), now.extension()));
      }
    }
    if (old.approved() != now.approved()) {
      say(now.approved() ? "class-approved" : "class-unapproved", now.name());
    }
    if (old.confidential() != now.confidential()) {
      say(now.confidential() ? "class-confidential" : "class-open", now.name());
    }
  }

  private void changed(String key, Object before, Object after, Object... about) {
    if (!before.equals(after)) {
      var arguments = new ArrayList<Object>(List.of(before, after));
      arguments.addAll(List.of(about));
      say(key, arguments.toArray());
    }
  }

  private void say(String key, Object... arguments) {
    sentences.add(new Sentence("standard-change." + key, List.of(arguments)));
  }
}
