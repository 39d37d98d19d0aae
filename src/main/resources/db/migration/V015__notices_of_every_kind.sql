-- More ways to tell somebody; words of a person beside those of the program. An empty address is looked up when the
-- message goes out, and so are the name and the link in its text.

ALTER TABLE delivery
  DROP CONSTRAINT delivery_channel_check,
  ADD CONSTRAINT delivery_channel_check
    CHECK (channel IN ('PAGE', 'EMAIL', 'WHATSAPP', 'LETTER', 'TELEPHONE', 'FAX', 'LAPOR'));
ALTER TABLE notice ADD COLUMN automatic boolean NOT NULL DEFAULT true;

ALTER TABLE officer_role
  DROP CONSTRAINT officer_role_role_check,
  ADD CONSTRAINT officer_role_role_check
    CHECK (role IN ('FRONT_DESK', 'SECTION_HEAD', 'BUREAU_HEAD', 'COMPLAINT_OFFICER', 'ADMINISTRATOR'));

-- Classes of complaints carry their limit as data, beside the words in which it was published.
UPDATE service_standard
SET content = jsonb_set(content #- '{complaints,limits}', '{complaints,classes}', jsonb_build_array(
  content #> '{complaints,limits,0}' || '{"code": "LIGHT", "limitKind": "WORKING_HOURS", "limitAmount": 3,
    "extension": 0, "approved": false, "confidential": false}',
  content #> '{complaints,limits,1}' || '{"code": "NORMATIVE", "limitKind": "WORKING_DAYS", "limitAmount": 5,
    "extension": 0, "approved": true, "confidential": false}',
  content #> '{complaints,limits,2}' || '{"code": "SUPERVISORY", "limitKind": "WORKING_DAYS", "limitAmount": 60,
    "extension": 0, "approved": true, "confidential": true}'))
WHERE content #> '{complaints,limits}' IS NOT NULL;
