package id.sarpras.complaint.web;

import id.sarpras.complaint.Complaint;
import id.sarpras.letter.QrCode;
import id.sarpras.standard.ServiceUnit;

/// The receipt of a complaint. The complainant's name is not on it.
public record ComplaintReceipt(
    ServiceUnit unit, Complaint complaint, String code, String address, QrCode qr) {}
