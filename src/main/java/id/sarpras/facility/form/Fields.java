package id.sarpras.facility.form;

import id.sarpras.facility.Layout;
import java.time.DayOfWeek;

/// The names of the fields in which a facility is described; those of numbers are with [Amount].
public final class Fields {

  public static final String NAME = "namaSarana";
  public static final String BUILDING = "gedung";
  public static final String LENT = "dipinjamkan";
  public static final String DRIVER = "pengemudi";
  public static final String FITTINGS = "perlengkapan";
  public static final String DATES = "tanggalKhusus";
  public static final String PENDING = "menunggu";
  public static final String KEEPER = "penjaga";

  /// What the form was made from; nobody sees it.
  public static final String MARK = "keadaan";

  /// What a ticked box says.
  public static final String YES = "ya";

  private Fields() {}

  public static String opens(DayOfWeek day) {
    return "buka" + day.getValue();
  }

  public static String closes(DayOfWeek day) {
    return "tutup" + day.getValue();
  }

  /// How many people a room holds when it is furnished so.
  ///
  /// @param prefix what stands before the names of the fields; empty where a form has them once
  public static String layout(String prefix, Layout layout) {
    return prefix + "susunan" + layout.name();
  }
}
