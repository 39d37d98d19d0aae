package id.sarpras.request.web;

import id.sarpras.letter.QrCode;
import id.sarpras.request.Booked;
import id.sarpras.request.CaseFile;
import id.sarpras.standard.ServiceUnit;

/// The receipt of a request.
public record ReceiptPage(
    ServiceUnit unit,
    CaseFile file,
    Booked booked,
    GuestSlots slots,
    String code,
    String address,
    QrCode qr) {}
