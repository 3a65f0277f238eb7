// The names of procedures as the act words them. Inside the room only.
#pragma once

#include <string>
#include <vector>

#include "recognise/lexicon.h"
#include "recognise/recognition.h"

namespace soat {

/// The heading that names a procedure: of the unit itself, of an article that it quotes, or the
/// words that open a clause or point below it ("2. Trình tự, thủ tục giao tài sản"). Empty if none
/// does.
[[nodiscard]] TextSpan name_in(const Act& act, const RecognitionLexicon& words, UnitIndex unit);

/// The act that is settled, behind what a heading says before it: "cấp Giấy phép xây dựng" of "Hồ
/// sơ, thủ tục cấp Giấy phép xây dựng" and of "Điều kiện cấp Giấy phép xây dựng". Empty if the
/// heading names none.
[[nodiscard]] TextSpan settled_act_in(const Act& act, const RecognitionLexicon& words,
                                      TextSpan heading);

/// A clause that lays down one procedure of several: "3. Hồ sơ xóa đăng ký bao gồm".
struct NamedClause {
  UnitIndex unit = kNoUnit;
  TextSpan act;  ///< "xóa đăng ký"
};

/// The clauses of an article that each name an act of their own; empty unless two acts differ.
[[nodiscard]] std::vector<NamedClause> clauses_by_act(const Act& act,
                                                      const RecognitionLexicon& words,
                                                      UnitIndex article);

/// Each of several acts that a heading names together, with what they have in common: "cấp Giấy
/// phép", "cấp lại Giấy phép" of "cấp, cấp lại Giấy phép". Empty where it names only one.
[[nodiscard]] std::vector<std::string> acts_named_together(const Act& act,
                                                           const RecognitionLexicon& words,
                                                           TextSpan settled);

/// What the act of a heading is done to: "đối với tàu bay" of "đăng ký đối với tàu bay".
[[nodiscard]] TextSpan object_of(const Act& act, const RecognitionLexicon& words, TextSpan settled);

}  // namespace soat
