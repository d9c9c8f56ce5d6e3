namespace QuoteKit.BrowserTests;

/// <summary>A test that needs Chromium and its driver; it is skipped, and says so, where they are not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Browser.Program is null || Browser.Driver is null) Skip = "Chromium or chromedriver is not installed (Debian: apt-get install chromium chromium-driver).";
    }
}
