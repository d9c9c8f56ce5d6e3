using QuoteKit.Syntax;

namespace QuoteKit.Tests.Syntax;

public class EnglishCheckTests
{
    [Theory]
    [InlineData("The council said on Monday that it would close the old swimming pool by the harbour, because repairs had become too costly for the town and nobody swam there any more.")]
    [InlineData("MAYOR ADA HOLM SAID ON MONDAY THAT THE FERRY WOULD NOT SAIL AGAIN BEFORE THE ICE HAD GONE FROM THE BAY AND THE CREW WAS BACK.")]
    [InlineData("“I can’t say who paid for it,” she told us. “We’ve asked the bank, and they don’t know either. Ask me again when the books are open.”")]
    [InlineData("Goal Olsen 12, Goal Ruiz 44")]
    [InlineData("Nur ein kurzer Satz")]
    [InlineData("")]
    public void English_and_texts_too_short_to_tell_pass(string text) => EnglishCheck.IsEnglish(AnnotatedText.Read(text)).Should().BeTrue();

    [Theory]
    [InlineData("Der Gemeinderat hat am Montag beschlossen, das alte Schwimmbad am Hafen zu schließen, weil die Reparatur zu teuer geworden ist und dort kaum noch jemand baden will.")]
    [InlineData("Le conseil municipal a décidé lundi de fermer la vieille piscine du port, parce que les travaux coûtent trop cher et que presque personne ne vient plus y nager en été.")]
    [InlineData("El ayuntamiento decidió el lunes cerrar la vieja piscina del puerto, porque las obras cuestan demasiado y casi nadie va ya a nadar allí, según dijo la alcaldesa a los vecinos.")]
    [InlineData("Belediye meclisi pazartesi günü limandaki eski yüzme havuzunu kapatmaya karar verdi, çünkü onarım çok pahalıya geliyor ve artık orada neredeyse kimse yüzmüyor, dedi başkan Ayla Demir.")]
    [InlineData("De gemeenteraad besloot maandag om het oude zwembad bij de haven te sluiten, omdat de reparatie te duur is geworden en er bijna niemand meer komt zwemmen in de zomer.")]
    [InlineData("Il consiglio comunale ha deciso lunedì di chiudere la vecchia piscina del porto, perché i lavori costano troppo e quasi nessuno ci va più a nuotare, ha detto la sindaca.")]
    [InlineData("Kommunestyret vedtok mandag å stenge det gamle svømmebassenget ved havna, fordi reparasjonene er blitt for dyre og nesten ingen bader der lenger, sa ordføreren til avisa.")]
    [InlineData("市议会星期一决定关闭港口旁边的旧游泳池，因为维修费用太高，而且几乎没有人再去那里游泳了。")]
    [InlineData("Городской совет решил в понедельник закрыть старый бассейн у порта, потому что ремонт слишком дорог.")]
    public void Other_languages_do_not(string text) => EnglishCheck.IsEnglish(AnnotatedText.Read(text)).Should().BeFalse();
}
