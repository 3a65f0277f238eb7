// The words by which citations are known. Inside the room only.
#pragma once

#include "text/phrases.h"
#include "text/vocabulary.h"
#include "text/word_lists.h"

namespace soat {

struct CitationLexicon {
  CitationLexicon(Vocabulary& vocabulary, const WordLists& lists);

  SyllableId diem, khoan, dieu, muc, tieu, chuong, phan, phu, luc, mau, bieu, so, nay, cac, nhung;
  SyllableId tu, den, va, hoac, cua, trong, tai, thuoc, ngay, thang, nam, thu, luat, phap, su, lenh,
      ve, phong, chong, sau, truoc, bang, theo;
  SyllableId comma, semicolon, dot, colon, open, close, slash, hyphen, quote_open, quote_close,
      straight;

  Phrases act_types;  ///< value: ActType; the words that may stand before a number
  Phrases
      named_types;  ///< value: ActType; of acts cited by name: Luật, Bộ luật, Pháp lệnh, Hiến pháp
  Phrases own_papers;     ///< "Quy chế", "Quy định", "Điều lệ": may be followed by "này"
  Phrases self_standing;  ///< value: ActType; types whose bare noun means an act: "của Pháp lệnh"
  Phrases instruments;  ///< "Quy chế", "Điều lệ", "Chế độ": what an act issues, or a treaty
  Phrases issued_papers;    ///< "Danh mục", "Bảng giá": known only by the act that issued them
  Phrases back_references;  ///< "nêu trên": after such a noun
  Phrases linking;          ///< the only words between provisions that surely share their act
  Phrases law_names;        ///< known names, type word included
  Phrases name_stops;       ///< words that do not go on a name
  Phrases amending_name;  ///< "sửa đổi, bổ sung một số điều của": a law named by what it amends
  Phrases bodies;       ///< issuing bodies after "của"
  Phrases levels;       ///< "tỉnh", "thành phố": part of a body's name before a proper name
  Phrases issued_with;  ///< "ban hành kèm theo"
  Phrases ordinals;
  Phrases amending;      ///< how an amending clause begins
  Phrases changing;      ///< value: ChangeKind; verbs of an amending clause
  Phrases wording;       ///< "cụm từ": only words of a provision are changed
  Phrases going_on;      ///< what may stand between two provisions that are changed
  Phrases leading_away;  ///< between a verb of change and a citation: it is not about that one
  Phrases ending;  ///< value: ChangeKind; what stands before an act that is replaced or repealed
  Phrases losing_force;  ///< "hết hiệu lực": behind such an act
  Phrases amended_at;    ///< "được sửa đổi, bổ sung tại": links a citation to the next
  Phrases amends;        ///< "sửa đổi, bổ sung": in brackets, links back
  Phrases hereafter;     ///< "sau đây gọi tắt là"
  SyllableSet openers;   ///< what a citation may begin with: words of units and of acts
};

}  // namespace soat
