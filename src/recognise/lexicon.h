// The words by which procedures and delegations are known. Inside the room only.
#pragma once

#include "recognise/effective.h"
#include "text/phrases.h"
#include "text/vocabulary.h"
#include "text/word_lists.h"

namespace soat {

/// What a phrase may be a sign of; a phrase may be a sign of several.
enum SignBit : std::uint32_t {
  kApplicant = 1U << 0U,
  kBody = 1U << 1U,
  kResult = 1U << 2U,
  kResultVerb = 1U << 3U,
  kSubmission = 1U << 4U,
  kDossier = 1U << 5U,
  kRequestPaper = 1U << 6U,  ///< "đơn đề nghị", "tờ khai": a paper only applicants write
  kRefusal = 1U << 7U,
  kManner = 1U << 8U,
  kCondition = 1U << 9U,
  kSanction = 1U << 10U,
  kCourt = 1U << 11U,
  kInspection = 1U << 12U,
  kInternal = 1U << 13U,  ///< budget, staff, secrets
  kConsists = 1U << 14U,  ///< "gồm", "bao gồm"
  kTime = 1U << 15U,      ///< "# ngày làm việc", "thời hạn # ngày"
  kReceipt = 1U << 16U,   ///< "kể từ ngày nhận", "sau khi nhận"
  kFee = 1U << 17U,
  kForm = 1U << 18U,
  kSets = 1U << 19U,       ///< "# bộ"
  kElsewhere = 1U << 20U,  ///< "thực hiện theo quy định tại"
  kDecides = 1U << 21U,    ///< "xem xét, quyết định", "cho phép"
  kNeed = 1U << 22U,       ///< "có nhu cầu", "người yêu cầu"
  kSettles = 1U << 23U,    ///< "xem xét", "trả lời": what a body does on the way to a result
  kPaper = 1U << 24U,      ///< "bản sao", "giấy tờ"
  kWithin = 1U << 25U,     ///< "trong thời hạn", "chậm nhất": a span of time follows
  kMust = 1U << 26U,       ///< "phải", "phải có"
  kValid = 1U << 27U,      ///< "có hiệu lực", "có giá trị"
  kConditionWord = 1U << 28U,  ///< "điều kiện": speaks of conditions, sets none by itself
  kUnlike = 1U << 29U,         ///< a compound that only holds the word of a sign
};

/// What names of procedures say before the act that is settled.
enum NameFrame : std::uint32_t {
  kOfProcedure,  ///< "thủ tục"
  kOfDossier,    ///< "hồ sơ"
  kBesides,      ///< "thẩm quyền", "điều kiện": of one part of it
  kPlain,        ///< "các trường hợp", "và"
  kStep,         ///< "kết quả": after the act it is a step, not a procedure
};

/// What a delegating verb needs to make rules.
enum DelegatingVerb : std::uint32_t { kRules = 0, kIssues = 1, kGuides = 2 };

/// What a phrase says of a matter that may be of state bodies alone.
enum InternalBit : std::uint32_t {
  kInternalAlone = 1U << 0U,
  kAppoints = 1U << 1U,
  kStaff = 1U << 2U,
  kAppliedFor = 1U << 3U,  ///< an office that people from outside apply for
  kMeasure = 1U << 4U,
  kEmergency = 1U << 5U,
  kClaimed = 1U << 6U,  ///< someone asks for something
};

struct RecognitionLexicon {
  RecognitionLexicon(Vocabulary& vocabulary, const WordLists& lists);

  Phrases signs;             ///< value: bits of SignBit
  Phrases number_words;      ///< "ba", "mươi"
  SyllableSet sign_openers;  ///< what signs and counted things begin with
  Phrases counted;  ///< what follows a number: "ngày làm việc", "bộ"; value: bits of SignBit
  Phrases settled_acts;  ///< what names of procedures begin with: "cấp", "đăng ký"
  Phrases acts_of_bodies;  ///< "giải quyết", "công bố": of settled acts, what bodies do unasked too
  Phrases name_frames;     ///< what stands before it: "thủ tục", "hồ sơ"; value: NameFrame
  Phrases quiet_headings;  ///< value 1: whatever stands below lays down no procedure
  Phrases procedure_headings;
  Phrases condition_headings;
  Phrases own_motion_headings;
  Phrases
      heading_frames;  ///< what headings say besides the matter: "điều kiện", "hồ sơ", "cấp lại"
  /// Titles of acts that lay down no procedure for outsiders; value 1: they publish some.
  Phrases outside_titles;
  Phrases list_openers;    ///< "gồm", "là": where the name of a dossier stops
  Phrases object_openers;  ///< "đối với", "bằng": what the act is done to
  Phrases abolishing;      ///< "Bãi bỏ thủ tục"
  Phrases repealing;       ///< "Bãi bỏ", "Bãi bỏ toàn bộ"
  Phrases publishing;      ///< "Công bố", where a decision makes procedures known
  Phrases of_procedures;   ///< "trình tự, thủ tục", "thủ tục hành chính"

  Phrases receivers;  ///< value: Issuer
  Phrases delegating;  ///< "quy định chi tiết", "hướng dẫn", "ban hành"; value: DelegatingVerb
  Phrases regulated_objects;  ///< what "ban hành" must issue to make rules; value 1: acts as such
  Phrases adjuncts;           ///< what may stand between a receiver and its verb
  Phrases preparing;        ///< how a duty begins that ends in issuing: "Chủ trì", "Xây dựng"
  Phrases bare_predicates;  ///< that state no matter: "xử lý", "được thực hiện"
  Phrases law_at_large;     ///< "và pháp luật": after a body, what is referred to is the law
  Phrases submitting;       ///< "trình cấp có thẩm quyền": a superior decides
  Phrases passive;          ///< "theo quy định của", "do": a receiver follows
  Phrases not_after;        ///< what after a verb shows that nothing is handed over
  Phrases guided;           ///< who or what is guided, after "hướng dẫn": a task
  Phrases not_before;       ///< what before a verb shows it: "được", "theo"
  Phrases internal_matters;  ///< of state bodies among themselves; value: bits of InternalBit
  Phrases coordinating;      ///< before a further subject: ",", "và", "về"
  Phrases subject_kinds;     ///< value: SubjectKind
  Phrases subject_ends;      ///< where a subject phrase stops
  EffectWords effect;
  SyllableId do_, ngay, nay, bo, sung, dieu, cac, cap, trinh, cua, voi, thi, tai, thuoc;
  SyllableId dot, semicolon, colon, comma, quote_close, bracket_open, bracket_close;
  SyllableId den, toi, cho, ve, qua, gui, truong, hop, neu, khi, trong, da, duoc, theo, noi, quyen,
      tuc, viec, han, xin, thuc, xoa, ho, so, tham, quy, dinh, chua, tren, bi, va, sau, day, la;
};

}  // namespace soat
