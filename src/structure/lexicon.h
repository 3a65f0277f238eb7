// The words by which the parts of an act are known. Inside the room only.
#pragma once

#include <span>

#include "identity/act_type.h"
#include "text/phrases.h"
#include "text/vocabulary.h"

namespace soat {

struct StructureLexicon {
  explicit StructureLexicon(Vocabulary& vocabulary);

  // Label words.
  SyllableId phan, chuong, muc, tieu, dieu, thu, phu, luc, mau, so, ngay, thang, nam, du, thao,
      thanh, cua, ve;
  // Marks.
  SyllableId dot, comma, colon, semicolon, close, open, slash, hyphen, straight;
  SyllableId quote_open, quote_close, guillemet_open, guillemet_close;

  Phrases ordinals;       ///< "nhất" 1, "hai" 2 …
  Phrases grounds;        ///< how a ground begins: "Căn cứ", "Theo đề nghị" …
  Phrases amending;       ///< how an amending clause begins: "Sửa đổi", "Bổ sung" …
  Phrases closing_names;  ///< headings of the last articles: "Hiệu lực thi hành" …
  Phrases end;            ///< how the end begins: "Nơi nhận", "TM.", "KT." …
  Phrases end_titles;     ///< offices of signers
  Phrases passed;         ///< "Luật này được Quốc hội …"
  Phrases attached;       ///< "ban hành kèm theo", "kèm theo"
  Phrases regulations;    ///< "Quy chế", "Quy định", "Điều lệ": what may be attached
  Phrases types;          ///< names of act types, value: ActType
  Phrases issuers;        ///< names of issuing bodies, value: see head.cpp
  Phrases levels;         ///< "tỉnh", "huyện", "phường", value: GovernmentLevel
  Phrases addressing;     ///< "Kính gửi": the addressee of a letter
  Phrases promulgating;   ///< "ban hành Nghị định", "quyết nghị" …
  Phrases provinces;      ///< what follows "thành phố" for a city of the centre
  Phrases note_openings;  ///< after its number, how a note on an amendment begins
  Phrases motto;  ///< "Cộng hòa xã hội chủ nghĩa Việt Nam", "Độc lập - Tự do"
};

}  // namespace soat
