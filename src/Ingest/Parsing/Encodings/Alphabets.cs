namespace Ingest.Parsing.Encodings;

/// <summary>
/// The alphabets of the languages that the older encodings were made for. The order of the letters is that of their
/// frequency in ordinary prose, as good as it needs to be: neighbours may stand the other way round.
/// </summary>
internal static class Alphabets
{
    /// <summary>All of them, built on first use.</summary>
    public static IReadOnlyList<Alphabet> All { get; } =
    [
        Latin(0.0005, "éïöèçñáíóüêà"), // English
        Latin(0.037, "éàèêçùôîâûïœëüÿæ"), // French
        Latin(0.018, "üäößé"), // German
        Latin(0.025, "óíáéñúüª"), // Spanish
        Latin(0.035, "óáéíñúü"), // Galician
        Latin(0.045, "ãçéáêóíõâúàôü"), // Portuguese
        Latin(0.012, "èàùòìéî"), // Italian
        Latin(0.03, "éàóèíòçúïü"), // Catalan
        Latin(0.003, "ëéïöüèêô"), // Dutch
        Latin(0.01, "êëéôîïè"), // Afrikaans
        Latin(0.01, "âôêîïŵŷöë"), // Welsh
        Latin(0.035, "øåæéöäü"), // Danish, Norwegian
        Latin(0.045, "äåöéü"), // Swedish, Finnish
        Latin(0.12, "íáðéöþæúóý"), // Icelandic
        Latin(0.04, "äõüöšž"), // Estonian
        Latin(0.11, "āīšēūžņčļķģōŗ"), // Latvian
        Latin(0.08, "ėžšųūąįčę"), // Lithuanian
        Latin(0.07, "łąężóśćńź"), // Polish
        Latin(0.14, "íáěéřčžýšůúóňťď"), // Czech
        Latin(0.11, "áíčžšýéťľúôďóňäĺŕ"), // Slovak
        Latin(0.035, "šžčćđ"), // Slovenian, Croatian, Bosnian, Serbian in Latin letters
        Latin(0.12, "áéöőóüíúű"), // Hungarian
        Latin(0.06, "ăşţîâșț"), // Romanian
        Latin(0.11, "ışüğçöâîû"), // Turkish
        Latin(0.08, "ëç"), // Albanian
        Latin(0.05, "áíéóú"), // Irish
        Latin(0.03, "ĉŭĝŝĵĥ"), // Esperanto
        Latin(0.05, "ħżġċàèòù"), // Maltese
        Latin(0.25, "\u0301\u0300đ\u0323ưâêôơ\u0309ă\u0303áàíóéúìòùèõãýĩũ"), // Vietnamese
        new(0.97, "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёъ", Script.Cyrillic), // Russian
        new(0.97, "оанивіетрсклудмпязьбгчйхжїцюшєщфґ", Script.Cyrillic), // Ukrainian
        new(0.97, "аінерысолткдуяпмвьзбгўйчшхжцюэёф", Script.Cyrillic), // Belarusian
        new(0.97, "аеиотнрсвлкдпмзяуъгбчщхжшцйюфь", Script.Cyrillic), // Bulgarian
        new(0.97, "аиоенрстјкувдлпмзгбшчцњћхжљђфџ", Script.Cyrillic), // Serbian
        new(0.97, "аоиетнрсвкдлпмујзгбшчцжќњхѓфљџѕ", Script.Cyrillic), // Macedonian
        new(0.97, "αοιετσνηυρπκμλςωίάόδγέήύθώχφβξζψϊΐϋΰ", Script.Greek), // Greek
        new(0.97, "יוהלאתרשמבנםקדעחפכסטגזןץךצף\u05B0\u05B4\u05B5\u05B6\u05B7\u05B8\u05B9\u05BC\u05C1\u05C2", Script.Hebrew), // Hebrew
        new(0.97, "اليمنوترةبعدسفهكقحجشطصخأضغذثزئءىإظآؤ\u064B\u064F\u064E\u0650\u0651\u0652ـ", Script.Arabic), // Arabic
        new(0.97, "اينرهدتموبشسزگكقفعخجحآپطضغچصیکژثظئذءۀ", Script.Arabic), // Persian
        new(0.97, "านรอกเ\u0E48งม\u0E31ย\u0E49ล\u0E34วดทส\u0E35\u0E38ตะ\u0E4Cปบคหแ\u0E37\u0E39จพช\u0E47ข\u0E33ใไโผธณภถซศษญฐฉฟฝ\u0E36ๆฏฎฬฮฒฆ", Script.Thai), // Thai
        new("的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处理世", CommonCharacters.Simplified, Script.Han), // Chinese, simplified
        new("的一是在不了有和人這中大為上個國我以要他時來用們生到作地於出就分對成會可主發年動同工也能下過子說產種面而方後多定行學法所民得經十三之進著等部度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員革位入常文總次品式活設及管特件長求老頭基資邊流路級少圖山統接知較將組見計別她手角期根論運農指幾九區強放決西被幹做必戰先回則任取據處理世", CommonCharacters.Traditional, Script.Han), // Chinese, traditional
        new("のいにしるとはをたてがでなかれさんらもスルこりトすあきまッンうくイアよドラっリめフ年ィレプーけシ日ジクみおだそ人メえ大タち国せバ会つ中コばテ一ロムマや本出ろエ行カ時分事サ者市げわ上学チ見キ月東ニゃ生ぶどび新地部グ場自述ぎ下ハ間前ズ後同代ゆ発ペ社ウ的ナ今手ブ長名思ごミ作合港町県ゅ三対動高ずひ体政業ボ保語内議ベ会二ネ最所表方都用回権公ヤ十ガ五海京全", CommonCharacters.Japanese, Script.Kana, Script.Han), // Japanese
        new("이다는의에을가고하지로한은서사를도기인대그어자리시정아나수있부일주들제해스만보과조여전공장상으원경구동성비마라면안연국무요적신위게소선화미유치세까중해내모용오저것관통진물학행업았었했당법계민방재식강회체단실문생발금간터야드라산명양트년월차", CommonCharacters.Korean, Script.Hangul), // Korean
    ];

    private static Alphabet Latin(double density, string ordered) => new(density, ordered, Script.Latin);
}
