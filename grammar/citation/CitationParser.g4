/** How Vietnamese acts cite: from the smallest unit to the largest, then the act.
 *
 *  The parser never sees letters: `cite` turns the words of a draft into the signs below, and hands over
 *  each run of signs that stand side by side. Words it does not know end a run.
 *
 *      điểm a, b và đ khoản 2 và khoản 5 Điều 7 của Luật Đất đai năm 2013
 *      POINT LETTER COMMA LETTER AND LETTER CLAUSE NUMBER AND CLAUSE NUMBER ARTICLE NUMBER OF ACT
 *
 *  Which unit belongs to which is not said here but follows from the order: each belongs to the next
 *  larger one that follows it.
 */
parser grammar CitationParser;

tokens {
  POINT,        // điểm (and "mục" before a letter)
  CLAUSE,       // khoản
  ARTICLE,      // Điều
  SUBSECTION,   // Tiểu mục
  SECTION,      // Mục
  CHAPTER,      // Chương
  PART,         // Phần
  ANNEX,        // Phụ lục
  FORM,         // Mẫu số, Biểu mẫu số
  NUMBER,       // 5, 5a, II, thứ nhất
  LETTER,       // a, đ, a1
  ALL,          // các, những
  THIS,         // này
  FROM, TO,     // từ … đến
  COMMA, SEMICOLON, AND,
  OF,           // của, thuộc
  IN,           // trong, tại, before a chapter or an annex
  NOTE,         // what stands in brackets after an annex
  ISSUED_WITH,  // ban hành kèm theo, kèm theo
  THIS_ACT,     // Luật này, Nghị định này, Quy chế này
  ACT           // an act by number, name and date: "Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ"
}

/** A run of signs: citations, and signs that belong to none. */
window : ( mention | stray )* EOF ;

mention
  : annexed                 // Phụ lục II (ký hiệu …) ban hành kèm theo Thông tư này
  | here                    // Điều này; khoản 1 và khoản 2 Điều này
  | provisions origin?      // khoản 1 Điều 5 của Nghị định này; Điều 7
  | ACT                     // the whole act
  ;

/** khoản 2, khoản 3 Điều 2; khoản 5 Điều 4 */
provisions : provision ( ( separator | OF | IN )? provision )* ;

/** điểm d khoản này; khoản 2 và khoản 3 Điều này */
here : ( provision ( separator | OF )? )* unit THIS ;

provision
  : ALL? POINT letters
  | FROM? ALL? unit numbers
  ;

unit : POINT | CLAUSE | ARTICLE | SUBSECTION | SECTION | CHAPTER | PART ;

/** Mẫu số 01 tại Phụ lục II ban hành kèm theo Nghị định này; Phụ lục này */
annexed
  : ( FORM numbers IN? )? ALL? ANNEX numbers? NOTE? ( ISSUED_WITH | OF )? ( THIS_ACT | ACT )
  | ( FORM numbers IN )? ALL? ANNEX numbers NOTE?
  | FORM numbers ( ISSUED_WITH | OF ) ( THIS_ACT | ACT )
  | ANNEX THIS
  ;

/** của Luật này; Nghị định số 43/2014/NĐ-CP; ", Nghị định số 43/2022/NĐ-CP" by a slip of typing */
origin : OF? ( THIS_ACT | ACT ) | COMMA ACT ;

letters : LETTER ( ( COMMA | AND | COMMA AND | TO POINT? ) LETTER )* ;
numbers : NUMBER ( ( COMMA | AND | COMMA AND | TO ( CLAUSE | ARTICLE )? ) NUMBER )* ;
separator : COMMA | SEMICOLON | AND | COMMA AND | SEMICOLON AND ;

stray
  : POINT | CLAUSE | ARTICLE | SUBSECTION | SECTION | CHAPTER | PART | ANNEX | FORM | NUMBER | LETTER | ALL | THIS
  | FROM | TO | COMMA | SEMICOLON | AND | OF | IN | NOTE | ISSUED_WITH | THIS_ACT
  ;
