// Reads when an act takes effect. Inside the room only.
#pragma once

#include <optional>

#include "recognise/recognition.h"
#include "text/phrases.h"

namespace soat {

struct EffectWords {
  explicit EffectWords(Vocabulary& vocabulary);

  Phrases effect;    ///< "có hiệu lực thi hành"
  Phrases subjects;  ///< what takes effect: "Quyết định", "Quy chế"
  Phrases events;    ///< what a day is counted from: "ký ban hành"; value: EffectWording
  SyllableId nay, va, ngay, khi, diem, truoc, sau, thang, nam, lam, hieu, luc;
  SyllableId dot, semicolon, comma, slash, hyphen, close;
};

/// The clause of the act's own articles, or of its text where it has none, that says when the act
/// takes effect; nullopt if there is none. What an amended act is to say of its own effect is not
/// it, nor what happens "từ ngày Luật này có hiệu lực".
[[nodiscard]] std::optional<EffectiveDate> effective_date(const Act& act, const EffectWords& words);

}  // namespace soat
